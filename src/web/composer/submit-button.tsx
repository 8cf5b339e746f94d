import type { MouseEvent } from 'react';
import { useOnline } from '../browser/use-online';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type SubmitButtonProps = {
  busy: boolean;
  /** Whether the link takes over. */
  caution: boolean;
  onClick: (event: MouseEvent) => void;
};

export function SubmitButton({ busy, caution, onClick }: SubmitButtonProps) {
  const online = useOnline();
  return (
    <div className="grid gap-1 lg:min-w-48">
      {!online && <p className="text-sm text-caution">{text.form.offline}</p>}
      <Button
        type="submit"
        onClick={onClick}
        look="primary"
        aria-disabled={busy}
        aria-busy={busy}
        className={`aria-disabled:opacity-70 ${caution ? 'bg-caution text-surface hover:bg-caution' : ''}`}
      >
        {busy ? (
          <span className="size-5 motion-safe:animate-spin rounded-full border-2 border-current border-t-transparent" />
        ) : (
          <Icon name="link" />
        )}
        {text.form.submit}
      </Button>
    </div>
  );
}
