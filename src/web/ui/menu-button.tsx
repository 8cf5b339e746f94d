import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button';

type MenuButtonProps = Omit<ComponentProps<typeof Button>, 'ref' | 'popoverTarget'> & {
  /** What the button shows. */
  label: ReactNode;
  /** Each one a MenuItem. */
  children: ReactNode;
};

const gapPx = 4;

/** A button that opens a menu. The browser closes it on Esc and on a click elsewhere; the keys in it are those of the ARIA menu pattern. */
export function MenuButton({ label, children, ...button }: MenuButtonProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  const place = (menu: HTMLElement) => {
    if (opener.current) Object.assign(menu.style, placeBeside(opener.current.getBoundingClientRect()));
  };
  return (
    <>
      <Button ref={opener} popoverTarget={id} aria-haspopup="menu" aria-expanded={open} {...button}>
        {label}
      </Button>
      <div
        id={id}
        role="menu"
        popover="auto"
        aria-label={typeof label === 'string' ? label : button['aria-label']}
        onBeforeToggle={({ newState, currentTarget }) => {
          if (newState === 'open') place(currentTarget);
        }}
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === 'open');
          if (newState === 'open') itemsOf(currentTarget)[0]?.focus();
        }}
        onClick={({ currentTarget }) => currentTarget.hidePopover()}
        onKeyDown={moveFocus}
        className="fixed m-0 min-w-48 rounded-xl border border-line bg-surface p-1.5 text-base font-normal text-ink shadow-float"
      >
        {children}
      </div>
    </>
  );
}

/** Beside the button, where the window has more room, so that the height of the menu need not be known. */
function placeBeside({ left, right, top, bottom }: DOMRect) {
  const isLow = top > innerHeight / 2;
  const isFarRight = left > innerWidth / 2;
  return {
    top: isLow ? 'auto' : `${bottom + gapPx}px`,
    bottom: isLow ? `${innerHeight - top + gapPx}px` : 'auto',
    left: isFarRight ? 'auto' : `${left}px`,
    right: isFarRight ? `${document.documentElement.clientWidth - right}px` : 'auto',
  };
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const { key, currentTarget: menu } = event;
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (key === 'Tab') menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
