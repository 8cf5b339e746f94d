import { type ClipboardEvent, type ComponentProps, type DragEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { text } from '../text/text';
import { fieldBox } from '../ui/field-box';

type UserIdFieldProps = Omit<ComponentProps<'textarea'>, 'id' | 'onKeyDown' | 'onPaste' | 'onDrop'> & {
  isWrong: boolean;
  /** The elements that say what is wrong with it, or what to look at. */
  describedBy: string;
  /** Stands beside the label. */
  beside: ReactNode;
  /** Gets what may be several user IDs. The browser would join them into one. */
  onPasteSeveral: (field: HTMLTextAreaElement, pasted: string) => void;
};

export function UserIdField({ isWrong, describedBy, beside, onPasteSeveral, className = '', ...textarea }: UserIdFieldProps) {
  const id = useId();
  const receive = (event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>, data: DataTransfer) => {
    const pasted = data.getData('text/plain');
    if (!/[\r\n\t,;]/.test(pasted)) return;
    event.preventDefault();
    onPasteSeveral(event.currentTarget, pasted);
  };
  return (
    <div className={`min-w-0 ${className}`}>
      <div className="mb-1 flex min-h-6 items-center justify-between gap-2 text-sm">
        <label htmlFor={id} className="font-semibold whitespace-nowrap">
          {text.form.userId}
        </label>
        {beside}
      </div>
      <textarea
        id={id}
        rows={1}
        // Digits alone stay left to right, also on a page that is right to left.
        dir="auto"
        wrap="off"
        className={`covered ${fieldBox} block resize-none overflow-hidden py-[0.5625rem]! font-mono text-lg/6 placeholder:font-sans placeholder:text-base placeholder:text-muted`}
        placeholder={text.form.userIdHint}
        aria-invalid={isWrong}
        aria-required
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        onKeyDown={createOnEnter}
        onPaste={(event) => receive(event, event.clipboardData)}
        onDrop={(event) => receive(event, event.dataTransfer)}
        {...textarea}
      />
    </div>
  );
}

/** As in a field of one line. The keys that work on the whole page have their own handler (use-create-keys.ts). */
function createOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (!event.repeat) event.currentTarget.form?.requestSubmit();
}
