import type { MouseEvent } from 'react';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type SubmitButtonProps = {
  busy: boolean;
  /** Whether the link takes over. */
  caution: boolean;
  /** Says how many links are made, where it is more than one. */
  label: string | undefined;
  onClick: (event: MouseEvent) => void;
  className: string;
};

export function SubmitButton({ busy, caution, label, onClick, className }: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      // From the first paint: the script in index.html keeps the press until the page's own is there.
      disabled={false}
      onClick={onClick}
      look={caution ? 'caution' : 'primary'}
      aria-disabled={busy}
      aria-busy={busy}
      className={`group aria-disabled:opacity-70 ${className}`}
    >
      <span className="size-5 motion-safe:animate-spin rounded-full border-2 border-current border-t-transparent not-group-aria-busy:hidden" />
      <Icon name="link" className="size-5 group-aria-busy:hidden" />
      {label ?? text.form.submit}
      {/* Where there is a keyboard. */}
      <span
        aria-hidden="true"
        translate="no"
        className="hidden rounded border border-current/50 px-1.5 text-xs leading-5 pointer-fine:inline"
      >
        ⏎
      </span>
    </Button>
  );
}
