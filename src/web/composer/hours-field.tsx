import { type ComponentProps, type KeyboardEvent, useId } from 'react';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import { fieldBox } from '../ui/field-box';
import { FieldError } from '../ui/field-error';
import { useHydrated } from '../ui/use-hydrated';
import { EndPreview } from './end-preview';
import { presetsUpTo, stepHours } from './hours-steps';
import { readHours, untouched } from './typed-draft';

type HoursFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & {
  typed: string;
  maxHours: number;
  error: string | undefined;
  onPick: (hours: number) => void;
};

export function HoursField({ typed, maxHours, error, onPick, ...input }: HoursFieldProps) {
  const id = useId();
  const errorId = error && `${id}-error`;
  const hydrated = useHydrated();
  const hours = readHours(typed);

  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return;
    const from = typed.trim() ? hours : 0;
    // A text that is no number stays as it is typed.
    const next = from === undefined ? undefined : stepHours(event.key, from, maxHours);
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
  };

  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {text.form.hours}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          // Not a number field: browsers change what is typed there. Chromium drops the comma of "1,5", and all take "1e2" for 100.
          type="text"
          role="spinbutton"
          aria-valuenow={hours}
          aria-valuemin={1}
          aria-valuemax={maxHours}
          defaultValue={untouched.hours}
          inputMode="numeric"
          autoComplete="off"
          onKeyDown={step}
          className={`${fieldBox} max-w-24 tabular-nums`}
          aria-invalid={!!error}
          aria-describedby={[errorId, `${id}-end`].filter(Boolean).join(' ')}
          {...input}
        />
        <fieldset aria-label={text.form.presets} className="grid w-full auto-cols-fr grid-flow-col gap-1.5 sm:w-auto sm:auto-cols-auto">
          {presetsUpTo(maxHours).map((preset) => (
            <button
              key={preset}
              type="button"
              disabled={!hydrated}
              aria-pressed={preset === hours}
              onClick={() => onPick(preset)}
              className="min-h-11 rounded-lg border border-line bg-surface px-1 text-sm sm:px-3 text-ink transition-colors hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold forced-colors:aria-pressed:outline-2"
            >
              {preset < 24 ? text.time.hour(preset) : formatHours(preset)}
            </button>
          ))}
        </fieldset>
      </div>
      {errorId && <FieldError id={errorId}>{error}</FieldError>}
      <EndPreview id={`${id}-end`} hours={hours} maxHours={maxHours} />
    </div>
  );
}
