import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { fromInlineEnd } from '../browser/from-inline-end';
import { Button } from '../ui/button';

type MenuPopoverProps = {
  ref: RefObject<HTMLDivElement | null>;
  /** What the button shows, as wide as it likes. */
  label: ReactNode;
  onOpen: (open: boolean) => void;
  children: ReactNode;
};

/** A button, and what it opens below itself. The browser closes it on Esc and on a click elsewhere, and gives the focus back. */
export function MenuPopover({ ref, label, onOpen, children }: MenuPopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const place = (popover: HTMLElement) => {
    const box = opener.current?.getBoundingClientRect() ?? new DOMRect();
    popover.style.top = `${box.bottom + scrollY + 4}px`;
    popover.style.insetInlineEnd = `${fromInlineEnd(box)}px`;
  };
  return (
    <>
      <Button ref={opener} look="quiet" popoverTarget={id} className="min-w-0 px-2!">
        {label}
      </Button>
      <div
        ref={ref}
        id={id}
        popover="auto"
        onBeforeToggle={({ newState, currentTarget }) => {
          if (newState === 'closed') return;
          place(currentTarget);
          onOpen(true);
        }}
        // Not before: the browser gives the focus back only from what is still in the page.
        onToggle={({ newState }) => newState === 'closed' && onOpen(false)}
        className="absolute inset-auto w-80 max-w-[calc(100vw-1.5rem)] rounded-xl border border-line bg-surface p-2 text-ink shadow-float"
      >
        {children}
      </div>
    </>
  );
}
