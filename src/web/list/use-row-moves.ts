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

type Handlers = {
  onSelect: (link: MadeLink) => void;
  /** Called where Shift is held down: everything between is selected. */
  onReach: (toId: number, fromId: number) => void;
};

/** Moves through the rows that are shown, and selects on the way. The focus follows while it is in the list. */
export function useRowMoves(
  table: RefObject<HTMLTableElement | null>,
  found: MadeLink[],
  selectedId: number | undefined,
  { onSelect, onReach }: Handlers,
) {
  const next = (key: string, fromId: number | undefined) => {
    const at = found.findIndex(({ id }) => id === fromId);
    const to = moves[key]?.(at, found.length - 1) ?? at;
    return found[Math.min(Math.max(to, 0), found.length - 1)];
  };
  const move = (key: string, fromId = selectedId) => {
    const link = next(key, fromId);
    if (!link) return;
    onSelect(link);
    if (table.current?.contains(document.activeElement)) focusAlike(link.id);
    else findRow(link.id)?.scrollIntoView({ block: 'nearest' });
  };
  const reach = (key: string, fromId: number) => {
    const link = next(key, fromId);
    if (!link) return;
    onReach(link.id, fromId);
    focusAlike(link.id);
  };
  useShortcut('j', () => move('ArrowDown'), { repeats: true });
  useShortcut('k', () => move('ArrowUp'), { repeats: true });
  return {
    focus: (id: number) => findRow(id)?.querySelector('button')?.focus(),
    /** @param fromId the row that has the focus. @returns whether the key moves. */
    onMoveKey(event: KeyboardEvent, fromId: number) {
      if (!moves[event.key] || event.altKey || event.ctrlKey || event.metaKey) return false;
      event.preventDefault();
      if (event.shiftKey) reach(event.key, fromId);
      else move(event.key, fromId);
      return true;
    },
  };
}

/** On a check box, the focus moves to the next check box. */
function focusAlike(linkId: number) {
  const isCheck = document.activeElement instanceof HTMLInputElement;
  findRow(linkId)
    ?.querySelector<HTMLElement>(isCheck ? 'input' : 'button')
    ?.focus();
}

const findRow = (linkId: number) => document.getElementById(rowId(linkId));
