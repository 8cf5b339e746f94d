import { useId } from 'react';
import { fieldBox } from '../ui/field-box';

type ChoiceProps<Value extends string> = {
  label: string;
  /** What no choice is called. */
  all: string;
  choices: readonly { value: Value; name: string }[];
  /** Empty without a choice. */
  value: Value | '';
  onChoose: (value: Value | '') => void;
};

/** One of several, or none. */
export function Choice<Value extends string>({ label, all, choices, value, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="min-w-0 grow basis-32">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChoose(choices.find((choice) => choice.value === currentTarget.value)?.value ?? '')}
        className={fieldBox}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
