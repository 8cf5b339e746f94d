import { Button } from '../ui/button';

const looks = {
  danger: { role: 'alert', box: 'border-danger bg-danger-soft', words: 'text-danger' },
  caution: { role: undefined, box: 'border-caution-line bg-caution-soft', words: 'text-caution' },
};

type NoticeProps = {
  look: keyof typeof looks;
  message: string;
  action: string;
  acting?: boolean;
  onAct: () => void;
};

/** Something about the session that stands above the desk, with the one thing to do about it. */
export function Notice({ look, message, action, acting = false, onAct }: NoticeProps) {
  const { role, box, words } = looks[look];
  return (
    <div className={`mb-5 flex flex-wrap items-center justify-between gap-3 rounded-lg border p-4 ${box}`}>
      <p role={role} aria-live={role ? undefined : 'polite'} className={words}>
        {message}
      </p>
      <Button aria-busy={acting} onClick={onAct}>
        {action}
      </Button>
    </div>
  );
}
