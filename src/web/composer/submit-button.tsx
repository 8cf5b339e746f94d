import type { MouseEvent } from 'react';
import { useOnline } from '../browser/use-online';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type SubmitButtonProps = { busy: boolean; onClick: (event: MouseEvent) => void };

export function SubmitButton({ busy, onClick }: SubmitButtonProps) {
  const online = useOnline();
  return (
    <div className="grid gap-2">
      <Button type="submit" onClick={onClick} look="primary" aria-disabled={busy} aria-busy={busy} className="aria-disabled:opacity-70">
        {busy ? (
          <span className="size-5 motion-safe:animate-spin rounded-full border-2 border-current border-t-transparent" />
        ) : (
          <Icon name="link" />
        )}
        {text.form.submit}
      </Button>
      {!online && <p className="text-sm text-caution">{text.form.offline}</p>}
    </div>
  );
}
