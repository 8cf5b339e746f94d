import { type ComponentProps, useId } from 'react';
import { modes } from '#contract/draft';
import { text } from '../text/text';
import { FieldError } from '../ui/field-error';
import { Icon } from '../ui/icon';
import { untouched } from './typed-draft';

type ModeFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id' | 'value'> & { error: string | undefined };

export function ModeField({ error, ...radio }: ModeFieldProps) {
  const id = useId();
  const errorId = error && `${id}-error`;
  return (
    <div role="radiogroup" aria-labelledby={id} aria-describedby={errorId} className="grid gap-2">
      <p id={id} className="font-semibold">
        {text.form.mode}
      </p>
      {modes.map((mode) => (
        <div
          key={mode}
          className="relative grid grid-cols-[auto_1fr_auto] gap-x-3 rounded-lg border border-line px-3 py-2.5 transition-colors hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            id={`${id}-${mode}`}
            value={mode}
            defaultChecked={mode === untouched.mode}
            aria-describedby={`${id}-${mode}-note`}
            className="relative z-1 mt-1 size-4 accent-accent outline-none"
            {...radio}
          />
          <label htmlFor={`${id}-${mode}`} className="font-semibold after:absolute after:inset-0 after:cursor-pointer">
            {text.form.modes[mode].name}
          </label>
          <Icon name={mode} className={`size-5 ${mode === 'view' ? 'text-muted' : 'text-caution'}`} />
          <p id={`${id}-${mode}-note`} className="col-start-2 col-end-4 text-sm text-muted">
            <span className={mode === 'view' ? '' : 'text-ink'}>{text.form.modes[mode].holder}</span>{' '}
            <span>{text.form.modes[mode].bot}</span>
          </p>
        </div>
      ))}
      {errorId && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
