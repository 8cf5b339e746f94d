import { type ClipboardEvent, type ComponentProps, type DragEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { text } from '../text/text';
import { fieldBox } from '../ui/field-box';
import { useHydrated } from '../ui/use-hydrated';

type UserIdFieldProps = Omit<ComponentProps<'textarea'>, 'id' | 'rows' | 'onKeyDown' | 'onPaste' | 'onDrop'> & {
  /** How many lines it holds. */
  lines: number;
  isWrong: boolean;
  /** The elements that say what is wrong with it, or what to look at. */
  describedBy: string;
  /** Stands beside the label. */
  beside: ReactNode;
  /** Gets files, or pasted text of several lines or cells. */
  onList: (list: readonly File[] | string) => void;
};

/** How many lines are in sight. */
const mostRows = 6;

/** One user ID, or several: each has its line. */
export function UserIdField({ lines, isWrong, describedBy, beside, onList, className = '', ...textarea }: UserIdFieldProps) {
  const id = useId();
  const receive = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const pasted = data.getData('text/plain');
    // A spreadsheet adds a picture of its cells.
    const files = pasted ? [] : [...data.files];
    if (files.length === 0 && !/[\r\n\t]/.test(pasted)) return;
    event.preventDefault();
    onList(pasted || files);
  };
  return (
    <div className={`min-w-0 ${className}`}>
      <div className="mb-1 flex min-h-6 items-center gap-2 text-sm">
        <label htmlFor={id} className="grow font-semibold whitespace-nowrap">
          {text.form.userId}
        </label>
        {beside}
        <ListFile onList={onList} />
      </div>
      <textarea
        id={id}
        rows={Math.min(lines, mostRows)}
        // Digits alone stay left to right, also on a page that is right to left.
        dir="auto"
        wrap="off"
        className={`covered ${fieldBox} block resize-none overflow-hidden py-[0.5625rem]! font-mono text-lg/6 placeholder:font-sans placeholder:text-base placeholder:text-muted`}
        // Not in the page that the build draws, whose Content-Security-Policy forbids it.
        style={lines > mostRows ? { overflow: 'hidden auto' } : undefined}
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

/** Enter creates, and with Shift it adds a line. The keys that work on the whole page have their own handler (use-create-keys.ts). */
function createOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (!event.repeat) event.currentTarget.form?.requestSubmit();
}

/** On a phone there is no room for it beside what stands before it. */
function ListFile({ onList }: { onList: (files: File[]) => void }) {
  return (
    <label className="relative flex max-sm:peer-not-empty:hidden min-h-6 shrink-0 items-center rounded-sm text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <span>{text.form.importList}</span>
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        disabled={!useHydrated()}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onList(files);
        }}
      />
    </label>
  );
}
