import { type ComponentProps, useId } from 'react';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import { fieldBox } from '../ui/field-box';
import { FieldError } from '../ui/field-error';
import { useHydrated } from '../ui/use-hydrated';
import { EndPreview } from './end-preview';
import { untouched } from './untouched';

/** The usual validities, in hours. */
const presets = [1, 8, 24, 72, 168];

type HoursFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & {
  hours: number;
  maxHours: number;
  error: string | undefined;
  onPick: (hours: number) => void;
};

export function HoursField({ hours, maxHours, error, onPick, ...input }: HoursFieldProps) {
  const id = useId();
  const errorId = error && `${id}-error`;
  const hydrated = useHydrated();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {text.form.hours}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          type="number"
          min={1}
          max={maxHours}
          step={1}
          defaultValue={untouched.hours}
          inputMode="numeric"
          onWheel={(event) => event.currentTarget.blur()}
          className={`${fieldBox} max-w-24 tabular-nums`}
          aria-invalid={!!error}
          aria-describedby={[errorId, `${id}-end`].filter(Boolean).join(' ')}
          {...input}
        />
        <fieldset aria-label={text.form.presets} className="grid w-full auto-cols-fr grid-flow-col gap-1.5 sm:w-auto sm:auto-cols-auto">
          {presets
            .filter((preset) => preset <= maxHours)
            .map((preset) => (
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
