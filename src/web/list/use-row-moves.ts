import type { KeyboardEvent, RefObject } from 'react';
import type { MadeLink } from '../link/made-link-schema';
import { useShortcut } from '../shortcuts/use-shortcut';
import { rowId } from './row-id';

const moves: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves the selection through the rows that are shown. The focus follows while it is in the list. */
export function useRowMoves(
  table: RefObject<HTMLTableElement | null>,
  found: MadeLink[],
  selectedId: number | undefined,
  onSelect: (link: MadeLink) => void,
) {
  const focus = (id: number) => findRow(id)?.querySelector('button')?.focus();
  const move = (key: string, fromId = selectedId) => {
    const at = found.findIndex(({ id }) => id === fromId);
    const to = moves[key]?.(at, found.length - 1) ?? at;
    const next = found[Math.min(Math.max(to, 0), found.length - 1)];
    if (!next) return;
    onSelect(next);
    if (table.current?.contains(document.activeElement)) focus(next.id);
    else findRow(next.id)?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', () => move('ArrowDown'), { repeats: true });
  useShortcut('k', () => move('ArrowUp'), { repeats: true });

  return {
    focus,
    /** @param fromId the row that has the focus. @returns whether the key moves. */
    onMoveKey(event: KeyboardEvent, fromId: number) {
      if (!moves[event.key] || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
      event.preventDefault();
      move(event.key, fromId);
      return true;
    },
  };
}

const findRow = (linkId: number) => document.getElementById(rowId(linkId));
