import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type IdOfferProps = {
  /** What is odd about the user ID; undefined: the field already says so. */
  words: string | undefined;
  /** The name of the button that puts another one in its place; undefined: there is none. */
  offer: string | undefined;
  onTake: () => void;
};

/** Says what is odd about the user ID, with one click to mend it. */
export function IdOffer({ words, offer, onTake }: IdOfferProps) {
  return (
    <div className="grid justify-items-start gap-2 text-sm text-caution">
      {words && (
        <p className="flex gap-1.5">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span className="min-w-0 break-words">{words}</span>
        </p>
      )}
      {offer && (
        <Button translate="no" className="covered min-h-8! max-w-full px-3! py-0.5! text-sm break-all" onClick={onTake}>
          {offer}
        </Button>
      )}
    </div>
  );
}
