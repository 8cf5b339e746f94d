import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { listText } from '#text/list';
import { fromInlineEnd } from '../browser/from-inline-end';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';
import type { LinkAction } from './link-actions';

type RowMenuProps = {
  who: string;
  actions: LinkAction[];
  /** The button that opened the menu, which stands below it. */
  opener: HTMLElement;
  onAct: (action: LinkAction) => void;
  onClose: () => void;
};

/** What else can be done with a link. There is one menu for all rows, since a row cuts off what stands out of it. */
export function RowMenu({ who, actions, opener, onAct, onClose }: RowMenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    menu.showPopover();
    place(menu, opener);
    menu.querySelector('button')?.focus();
    return () => menu.hidePopover();
  }, [opener]);

  const onKeyDown = (event: KeyboardEvent) => {
    // No key of the page acts from here.
    event.stopPropagation();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      buttons.at((at + step) % buttons.length)?.focus();
    }
    if (event.key === 'Escape') {
      opener.focus();
      onClose();
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // A click on the opener closes the menu by itself.
    if (relatedTarget !== opener && !currentTarget.contains(relatedTarget)) onClose();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the buttons in it.
    <div
      ref={ref}
      popover="manual"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className="absolute inset-auto m-0 w-48 rounded-xl border border-line bg-surface p-1.5 text-ink shadow-float"
    >
      {actions.map((action) => (
        <Button
          key={action}
          look="quiet"
          aria-label={listText.of(listText.act[action], who)}
          className={`w-full justify-start px-3! ${action === 'remove' ? 'text-danger!' : 'text-ink!'}`}
          onClick={() => onAct(action)}
        >
          <AnyIcon name={action} />
          {listText.act[action]}
        </Button>
      ))}
    </div>
  );
}

/** Below the opener, or above it where there is more room. */
function place(menu: HTMLElement, opener: HTMLElement) {
  const box = opener.getBoundingClientRect();
  const { top, bottom } = box;
  const fits = bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.top = `${scrollY + (fits ? bottom + 4 : top - menu.offsetHeight - 4)}px`;
  menu.style.insetInlineEnd = `${fromInlineEnd(box)}px`;
}
