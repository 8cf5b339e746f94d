import { confirmText } from '#text/confirm';
import { Button } from '../ui/button';

/** The way back for an operator who chose not to be asked again. */
export function AskAgain({ onAskAgain }: { onAskAgain: () => void }) {
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-caution">
      <span>{confirmText.asksNoMore}</span>
      <Button look="quiet" className="-me-4" onClick={onAskAgain}>
        {confirmText.askAgain}
      </Button>
    </p>
  );
}
