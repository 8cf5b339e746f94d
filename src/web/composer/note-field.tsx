import { type ComponentProps, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { noteMaxLength } from '../link/note';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { fieldBox } from '../ui/field-box';
import { Icon } from '../ui/icon';

type NoteFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & {
  /** Whether the field holds anything. */
  isFilled: boolean;
};

/** A line for the operator's own orientation. It stays in this tab. On a phone it unfolds when it is wanted. */
export function NoteField({ isFilled, className = '', ...input }: NoteFieldProps) {
  const id = useId();
  const [isUnfolded, setUnfolded] = useState(false);
  const isOpen = isUnfolded || isFilled;
  const unfold = () => {
    flushSync(() => setUnfolded(true));
    document.getElementById(id)?.focus();
  };
  return (
    <div className={`min-w-0 ${className}`}>
      {!isOpen && (
        <Button look="quiet" className="-mx-2 -my-1 min-h-8! gap-1! px-2! py-0! text-sm sm:hidden" onClick={unfold}>
          <Icon name="add" className="size-4" />
          {text.form.addNote}
        </Button>
      )}
      <div className={isOpen ? '' : 'max-sm:hidden'}>
        <p className="mb-1 flex min-h-6 items-center gap-1 text-sm">
          <label htmlFor={id} className="font-semibold">
            {text.form.note}
          </label>
          <span id={`${id}-hint`} className="text-muted">
            {text.form.noteHint}
          </span>
        </p>
        <input
          id={id}
          type="text"
          dir="auto"
          maxLength={noteMaxLength}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          // An empty field is not covered, and styles know it by this.
          placeholder=" "
          className={`covered ${fieldBox}`}
          {...input}
        />
      </div>
    </div>
  );
}
