import { type ComponentProps, useId } from 'react';
import { noteMaxLength } from '../link/note';
import { text } from '../text/text';
import { fieldBox } from '../ui/field-box';

/** A line for the operator's own orientation. It stays in this tab. */
export function NoteField(input: Omit<ComponentProps<'input'>, 'type' | 'id'>) {
  const id = useId();
  return (
    <div className="min-w-0 flex-1">
      <p className="mb-1.5 text-sm">
        <label htmlFor={id} className="font-semibold">
          {text.form.note}
        </label>{' '}
        <span id={`${id}-hint`} className="text-muted">
          {text.form.noteHint}
        </span>
      </p>
      <input
        id={id}
        type="text"
        maxLength={noteMaxLength}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        className={fieldBox}
        {...input}
      />
    </div>
  );
}
