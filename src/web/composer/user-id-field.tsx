import { type ComponentProps, useId } from 'react';
import { text } from '../text/text';
import { fieldBox } from '../ui/field-box';

type UserIdFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & {
  isWrong: boolean;
  /** The elements that say what is wrong with it, or what to look at. */
  describedBy: string;
};

export function UserIdField({ isWrong, describedBy, ...input }: UserIdFieldProps) {
  const id = useId();
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={id} className="mb-1.5 block text-sm font-semibold">
        {text.form.userId}
      </label>
      <input
        id={id}
        type="text"
        className={`${fieldBox} font-mono text-[1.0625rem]`}
        placeholder={text.form.userIdHint}
        aria-invalid={isWrong}
        aria-required
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...input}
      />
    </div>
  );
}
