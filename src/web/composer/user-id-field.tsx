import { type ClipboardEvent, type ComponentProps, type DragEvent, type ReactNode, useId } from 'react';
import { text } from '../text/text';
import { fieldBox } from '../ui/field-box';

type UserIdFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id' | 'onPaste' | 'onDrop'> & {
  isWrong: boolean;
  /** The elements that say what is wrong with it, or what to look at. */
  describedBy: string;
  /** Stands beside the label. */
  beside: ReactNode;
  /** Gets what may be several user IDs. The browser would join them into one. */
  onPasteSeveral: (field: HTMLInputElement, pasted: string) => void;
};

export function UserIdField({ isWrong, describedBy, beside, onPasteSeveral, className = '', ...input }: UserIdFieldProps) {
  const id = useId();
  const receive = (event: ClipboardEvent<HTMLInputElement> | DragEvent<HTMLInputElement>, data: DataTransfer) => {
    const pasted = data.getData('text/plain');
    if (!/[\r\n\t,;]/.test(pasted)) return;
    event.preventDefault();
    onPasteSeveral(event.currentTarget, pasted);
  };
  return (
    <div className={`min-w-0 ${className}`}>
      <div className="mb-1 flex min-h-6 items-center justify-between gap-2 text-sm">
        <label htmlFor={id} className="font-semibold">
          {text.form.userId}
        </label>
        {beside}
      </div>
      <input
        id={id}
        type="text"
        className={`covered ${fieldBox} font-mono text-lg/6 placeholder:font-sans placeholder:text-base placeholder:text-muted`}
        placeholder={text.form.userIdHint}
        aria-invalid={isWrong}
        aria-required
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        onPaste={(event) => receive(event, event.clipboardData)}
        onDrop={(event) => receive(event, event.dataTransfer)}
        {...input}
      />
    </div>
  );
}
