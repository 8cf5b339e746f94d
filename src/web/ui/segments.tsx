import { useId } from 'react';

type SegmentsProps<Value extends string> = {
  label: string;
  choices: readonly { value: Value; name: string }[];
  value: Value;
  onChoose: (value: Value) => void;
  className?: string;
};

/** A choice of one among a few, side by side. */
export function Segments<Value extends string>({ label, choices, value, onChoose, className = '' }: SegmentsProps<Value>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={label} className={`flex gap-0.5 rounded-lg bg-sunken p-0.5 ${className}`}>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="relative grid min-h-8 place-items-center rounded-md border border-transparent px-2.5 text-sm text-muted transition-colors hover:text-ink has-checked:border-line has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
            className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
          />
          <span>{choice.name}</span>
        </label>
      ))}
    </div>
  );
}
