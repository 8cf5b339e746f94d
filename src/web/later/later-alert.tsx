import { text } from '../text/text';
import { Button } from '../ui/button';

/** Stands where the recent links would be, when their code could not be loaded. */
export function LaterAlert({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-2xl border border-line bg-surface p-5">
      <p role="alert" className="text-sm text-danger">
        {text.later.failed}
      </p>
      <Button onClick={onTryAgain}>{text.later.retry}</Button>
    </div>
  );
}
