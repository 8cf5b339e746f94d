import { type ComponentProps, useId } from 'react';
import type { Offer } from '#contract/draft';
import { text } from '../text/text';
import { Icon } from '../ui/icon';
import { allowedModes } from './offered';
import { untouched } from './typed-draft';

type ModeFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id' | 'value'> & {
  offer: Offer;
  errorId: string | undefined;
};

const chosen = {
  view: 'has-checked:bg-accent-soft has-checked:text-accent has-checked:[box-shadow:0_0_0_1.5px_var(--accent)]',
  takeover: 'has-checked:bg-caution-soft has-checked:text-caution has-checked:[box-shadow:0_0_0_1.5px_var(--caution)]',
  auto: 'has-checked:bg-caution-soft has-checked:text-caution has-checked:[box-shadow:0_0_0_1.5px_var(--caution)]',
};

/** What the holder of the link may do. Whatever takes over is amber. */
export function ModeField({ offer, errorId, className = '', ...radio }: ModeFieldProps) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={[errorId, `${id}-hint`].filter(Boolean).join(' ')}
      className={`min-w-0 ${className}`}
    >
      <p className="mb-1 flex min-h-6 items-center gap-1 text-sm">
        <span id={id} className="font-semibold">
          {text.form.mode}
        </span>
        <span id={`${id}-hint`} className="text-muted">
          {offer.modes.every(({ allowed }) => allowed) ? text.form.modeHint : text.form.viewOnly}
        </span>
      </p>
      <div className="flex min-h-11 rounded-lg border border-edge bg-surface">
        {allowedModes(offer).map((mode) => (
          <label
            key={mode}
            className={`relative flex flex-auto items-center justify-center gap-2 rounded-[calc(var(--radius-lg)-1px)] px-1.5 text-center text-sm leading-tight text-ink transition-colors not-first:before:absolute not-first:before:inset-y-0 not-first:before:start-0 not-first:before:border-s not-first:before:border-line hover:bg-sunken has-checked:z-1 has-checked:font-semibold has-checked:before:hidden has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent sm:px-4 sm:text-base ${chosen[mode]}`}
          >
            <input
              type="radio"
              value={mode}
              defaultChecked={mode === untouched.mode}
              aria-describedby={`${id}-${mode}`}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
              {...radio}
            />
            <Icon name={mode} className="size-[1.125rem] max-sm:hidden" />
            <span>{text.form.modes[mode].name}</span>
            <span id={`${id}-${mode}`} hidden>
              {`${text.form.modes[mode].does} ${text.form.modes[mode].bot}`}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
