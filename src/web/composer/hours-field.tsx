import type { ComponentProps, KeyboardEvent } from 'react';
import { useShortcut } from '../shortcuts/use-shortcut';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import { fieldBox } from '../ui/field-box';
import { presetsUpTo, stepHours } from './hours-steps';
import { readHours, untouched } from './typed-draft';

type HoursFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & {
  typed: string;
  maxHours: number;
  isWrong: boolean;
  describedBy: string;
  onPick: (hours: number) => void;
};

/** Each picks the usual validity in its place. */
const presetKeys = ['1', '2', '3', '4', '5'];

/** Field and buttons stand in one line, or in two of three each: where the last one does not fit, it would have a line of its own. */
const lines = {
  short: { all: 'min-[22rem]:flex', field: 'min-[22rem]:w-[4.5rem]' },
  long: { all: 'sm:flex', field: '' },
};
/** As many characters as all buttons may show together on a phone of the usual width. */
const mostCharacters = 26;

/** How long the link works: typed, or one of the usual validities. */
export function HoursField({ typed, maxHours, isWrong, describedBy, onPick, className = '', ...input }: HoursFieldProps) {
  const hours = readHours(typed);
  const presets = presetsUpTo(maxHours).map((preset) => ({ preset, label: preset < 24 ? text.time.hour(preset) : formatHours(preset) }));
  const line = presets.map(({ label }) => label).join('').length > mostCharacters ? lines.long : lines.short;
  useShortcut(presetKeys, (place) => {
    const picked = presets[place];
    if (picked) onPick(picked.preset);
  });

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
    <fieldset className={`min-w-0 ${className}`}>
      <legend className="mb-1 flex min-h-6 items-center text-sm font-semibold">{text.form.worksFor}</legend>
      <div className={`grid grid-cols-3 flex-wrap gap-1 sm:flex-nowrap sm:gap-1.5 ${line.all}`}>
        <span className={`relative shrink-0 sm:w-20 ${line.field}`}>
          <input
            // Not a number field: browsers change what is typed there. Chromium drops the comma of "1,5", and all take "1e2" for 100.
            type="text"
            role="spinbutton"
            aria-label={text.form.hours}
            aria-valuenow={hours}
            aria-valuemin={1}
            aria-valuemax={maxHours}
            defaultValue={untouched.hours}
            inputMode="numeric"
            autoComplete="off"
            onKeyDown={step}
            className={`${fieldBox} pe-7 tabular-nums`}
            aria-invalid={isWrong}
            aria-describedby={describedBy}
            {...input}
          />
          <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 end-3 grid place-items-center text-sm text-muted">
            {text.form.hoursUnit}
          </span>
        </span>
        {presets.map(({ preset, label }) => (
          <button
            key={preset}
            type="button"
            value={preset}
            // The script in index.html fills it in until the page's own is there.
            data-hours={preset}
            aria-pressed={preset === hours}
            onClick={() => onPick(preset)}
            className="min-h-11 flex-auto rounded-lg border border-edge bg-surface px-0.5 text-sm whitespace-nowrap text-ink transition-colors hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent sm:px-3 forced-colors:aria-pressed:outline-2"
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
