import { Button } from '../ui/button';

type NoticeProps = { message: string; action: string; acting?: boolean; onAct: () => void };

/** What is wrong with the session, above the desk, with the one thing to do about it. */
export function Notice({ message, action, acting = false, onAct }: NoticeProps) {
  return (
    <div className="mb-5 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-danger bg-danger-soft p-4">
      <p role="alert" className="text-danger">
        {message}
      </p>
      <Button aria-busy={acting} onClick={onAct}>
        {action}
      </Button>
    </div>
  );
}
