import { type ComponentProps, useId } from 'react';
import { fieldBox } from '../ui/field-box';

type TypedFieldProps = ComponentProps<'input'> & {
  label: string;
  /** What the browser offers. */
  offered?: readonly string[];
};

/** A field that the browser neither corrects nor remembers. */
export function TypedField({ label, offered = [], className = '', ...input }: TypedFieldProps) {
  const id = useId();
  return (
    <div className="min-w-0 grow basis-40">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        list={offered.length > 0 ? `${id}-offered` : undefined}
        dir="auto"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={`${fieldBox} ${className}`}
        {...input}
      />
      <datalist id={`${id}-offered`}>
        {offered.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </div>
  );
}
