import type { KeyboardEvent, MouseEvent } from 'react';
import { serverClock } from '../browser/server-clock';
import type { MadeLink } from '../link/made-link-schema';
import { actionOfEnter, isLinkAction, phaseOf } from './link-actions';
import type { useListActs } from './use-list-acts';

type Handlers = Pick<ReturnType<typeof useListActs>, 'act' | 'toggleMenu'> & {
  onSelect: (link: MadeLink) => void;
  /** @returns whether the key moves through the rows. */
  onMoveKey: (event: KeyboardEvent, fromId: number) => boolean;
};

/** Clicks and keys of all rows: handlers of their own would draw each row again whenever the list is. */
export function useRowEvents(links: MadeLink[], { act, toggleMenu, onSelect, onMoveKey }: Handlers) {
  const onClick = (event: MouseEvent) => {
    const { link, button } = targetOf(event, links);
    const action = button?.dataset.action ?? 'select';
    if (!link) return;
    if (action === 'select') return onSelect(link);
    // The second half of a double click would make another link.
    if (event.detail > 1) return;
    if (button && action === 'more') toggleMenu(link, button);
    if (isLinkAction(action)) act(action, link);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { link, button } = targetOf(event, links);
    if (!link || onMoveKey(event, link.id)) return;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || button?.dataset.action !== 'select') return;
    event.preventDefault();
    if (event.repeat) return;
    onSelect(link);
    const action = actionOfEnter(link.mode, phaseOf(link, serverClock.now()));
    if (action) act(action, link);
  };
  return { onClick, onKeyDown };
}

/** The link of the row that an event is about, and the button in it. */
function targetOf({ target }: MouseEvent | KeyboardEvent, links: MadeLink[]) {
  if (!(target instanceof Element)) return {};
  const id = Number(target.closest<HTMLElement>('[data-link]')?.dataset.link);
  return { link: links.find((link) => link.id === id), button: target.closest('button') };
}
