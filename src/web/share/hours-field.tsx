import { useId } from 'react';
import { type Control, useController } from 'react-hook-form';
import type { ShareLinkDraft } from '#contract/share-link';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import { fieldBox } from '../ui/field-box';
import { FieldError } from '../ui/field-error';
import { EndPreview } from './end-preview';

/** The usual validities, in hours. */
const presets = [1, 8, 24, 72, 168];

type HoursFieldProps = { control: Control<ShareLinkDraft>; maxHours: number; error: string | undefined };

export function HoursField({ control, maxHours, error }: HoursFieldProps) {
  const id = useId();
  const { field } = useController({ control, name: 'hours' });
  const errorId = error && `${id}-error`;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {text.form.hours}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          ref={field.ref}
          type="number"
          min={1}
          max={maxHours}
          step={1}
          inputMode="numeric"
          value={Number.isNaN(field.value) ? '' : field.value}
          onChange={(event) => field.onChange(event.target.valueAsNumber)}
          onBlur={field.onBlur}
          onWheel={(event) => event.currentTarget.blur()}
          className={`${fieldBox} max-w-24 tabular-nums`}
          aria-invalid={!!error}
          aria-describedby={[errorId, `${id}-end`].filter(Boolean).join(' ')}
        />
        <fieldset aria-label={text.form.presets} className="flex flex-wrap gap-1.5">
          {presets
            .filter((hours) => hours <= maxHours)
            .map((hours) => (
              <button
                key={hours}
                type="button"
                aria-pressed={field.value === hours}
                aria-label={formatHours(hours)}
                onClick={() => field.onChange(hours)}
                className="min-h-11 rounded-lg border border-line bg-surface px-3 text-sm text-ink transition-colors hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium"
              >
                {hours < 24 ? text.time.hour(hours) : formatHours(hours)}
              </button>
            ))}
        </fieldset>
      </div>
      {errorId && <FieldError id={errorId}>{error}</FieldError>}
      <EndPreview id={`${id}-end`} hours={field.value} maxHours={maxHours} />
    </div>
  );
}
