import { inspectorText } from '#text/inspector';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';

/** Makes another link with the same values. */
export function RenewButton({ className, onClick }: { className: string; onClick: () => void }) {
  return (
    <Button className={className} onClick={onClick}>
      <AnyIcon name="again" className="size-4" />
      {inspectorText.renew}
    </Button>
  );
}
