import { AlertBox } from './alert-box';
import { Button } from './button';

type NoticeProps = { message: string; action: string; acting?: boolean; className?: string; onAct: () => void };

/** Says what is wrong, and offers the one thing to do about it. */
export function Notice({ message, action, acting = false, className = '', onAct }: NoticeProps) {
  return (
    <AlertBox className={`flex flex-wrap items-center justify-between gap-3 p-4 ${className}`}>
      <p role="alert">{message}</p>
      <Button aria-busy={acting} onClick={onAct}>
        {action}
      </Button>
    </AlertBox>
  );
}
