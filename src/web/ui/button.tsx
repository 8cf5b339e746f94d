import { Children, type ComponentProps } from 'react';
import { useHydrated } from './use-hydrated';

const looks = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong',
  plain: 'bg-surface text-ink border-edge hover:border-accent hover:text-accent-strong',
  /** Goes on with what takes a conversation over. */
  caution: 'bg-caution text-surface border-transparent hover:bg-caution/90',
  /** Goes on with what cannot be undone. */
  danger: 'bg-danger text-surface border-transparent hover:bg-danger/90',
  quiet: 'border-transparent text-muted hover:bg-sunken hover:text-ink',
};

export type ButtonLook = keyof typeof looks;

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook };

/** Text beside a drawing gets an element of its own (CONTRIBUTING.md, "Style"). */
export function Button({ look = 'plain', className = '', children, ...button }: ButtonProps) {
  return (
    <button
      type="button"
      disabled={!useHydrated()}
      className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 font-medium transition-colors ${looks[look]} ${className}`}
      {...button}
    >
      {Children.map(children, (child) => (typeof child === 'string' ? <span>{child}</span> : child))}
    </button>
  );
}
