import type { KeyboardEvent, MouseEvent } from 'react';
import { serverClock } from '../browser/server-clock';
import type { MadeLink } from '../link/made-link-schema';
import { isKey } from '../shortcuts/is-key';
import { actionOfEnter, isLinkAction, phaseOf } from './link-actions';
import type { useListActs } from './use-list-acts';
import type { useSelection } from './use-selection';

type Handlers = Pick<ReturnType<typeof useListActs>, 'act' | 'toggleMenu'> & {
  selection: ReturnType<typeof useSelection>;
  /** The link that the inspector shows. */
  shownId: number | undefined;
  onSelect: (link: MadeLink) => void;
  /** @returns whether the key moves through the rows. */
  onMoveKey: (event: KeyboardEvent, fromId: number) => boolean;
};

/** Clicks and keys of all rows: handlers of their own would draw each row again whenever the list is. */
export function useRowEvents(links: MadeLink[], { act, toggleMenu, selection, shownId, onSelect, onMoveKey }: Handlers) {
  const mark = (link: MadeLink, event: MouseEvent) => (event.shiftKey ? selection.reach(link.id, shownId) : selection.toggle(link.id));
  const onClick = (event: MouseEvent) => {
    const { link, button, check } = targetOf(event, links);
    const action = button?.dataset.action ?? 'select';
    if (!link) return;
    // A click on the label is followed by one on its check box.
    if (check === 'label') return;
    if (check === 'box' || (action === 'select' && (selection.isMode || event.shiftKey || isCtrl(event)))) return mark(link, event);
    if (action === 'select') {
      selection.anchor(link.id);
      return onSelect(link);
    }
    // The second half of a double click would make another link.
    if (event.detail > 1) return;
    if (button && action === 'more') toggleMenu(link, button);
    if (isLinkAction(action)) act(action, link);
  };
  const onMouseDown = (event: MouseEvent) => {
    // The browser would select the text of the rows between.
    if (event.shiftKey) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { link, button } = targetOf(event, links);
    if (isCtrl(event) && isKey(event, 'a')) {
      event.preventDefault();
      return selection.setAll(true);
    }
    if (event.key === 'Escape') selection.clear();
    if (!link || onMoveKey(event, link.id)) return;
    if (event.key !== 'Enter' || isCtrl(event) || button?.dataset.action !== 'select') return;
    event.preventDefault();
    if (event.repeat) return;
    onSelect(link);
    const action = actionOfEnter(link.mode, phaseOf(link, serverClock.now()));
    if (action) act(action, link);
  };
  return { onClick, onMouseDown, onKeyDown };
}

const isCtrl = ({ ctrlKey, metaKey }: MouseEvent | KeyboardEvent) => ctrlKey || metaKey;

/** The link of the row that an event is about, and the button, check box or label in it. */
function targetOf({ target }: MouseEvent | KeyboardEvent, links: MadeLink[]) {
  if (!(target instanceof Element)) return {};
  const id = Number(target.closest<HTMLElement>('[data-link]')?.dataset.link);
  const check = target instanceof HTMLInputElement ? ('box' as const) : target.closest('[data-check]') ? ('label' as const) : undefined;
  return { link: links.find((link) => link.id === id), button: target.closest('button'), check };
}
