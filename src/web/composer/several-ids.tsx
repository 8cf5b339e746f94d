import { severalIdsText } from '#text/several-ids';
import { Button } from '../ui/button';
import { mostNamed, type PastedIds } from './receive-paste';

type SeveralIdsProps = {
  pasted: PastedIds;
  /** Puts the one that the operator chose into the field. */
  onTake: (userId: string) => void;
};

/** Offers each of the first user IDs that were pasted together. */
export function SeveralIds({ pasted: { userIds, whole }, onTake }: SeveralIdsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {userIds.slice(0, mostNamed).map((userId) => (
        <Button key={userId} translate="no" className="min-h-8! max-w-full px-3! py-0.5! text-sm break-all" onClick={() => onTake(userId)}>
          {severalIdsText.take(userId)}
        </Button>
      ))}
      {whole !== undefined && (
        <Button className="min-h-8! px-3! py-0.5! text-sm" onClick={() => onTake(whole)}>
          {severalIdsText.asOne}
        </Button>
      )}
    </div>
  );
}
