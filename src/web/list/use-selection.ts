import { useMemo, useState } from 'react';
import type { MadeLink } from '../link/made-link-schema';
import { anchored, nothingSelected, reached, toggled, withAll, without } from './selection';

/**
 * Which rows have their check boxes checked. That is apart from the row whose link the inspector shows.
 *
 * @param found the links that the filter shows.
 */
export function useSelection(links: MadeLink[], found: MadeLink[]) {
  const [selection, setSelection] = useState(nothingSelected);
  /** Whether a tap on a row selects it: on a phone, rows have no room for check boxes beside their buttons. */
  const [isMode, setMode] = useState(false);
  const shownIds = () => found.map(({ id }) => id);
  const { ids } = selection;
  // The same array while the same links are selected: their codes are encoded once.
  const selected = useMemo(() => links.filter(({ id }) => ids.has(id)), [links, ids]);
  const shownCount = found.filter(({ id }) => ids.has(id)).length;

  return {
    ids,
    isMode,
    selected,
    /** How many of the selected links the filter hides. */
    hiddenCount: ids.size - shownCount,
    all: shownCount === 0 ? ('none' as const) : shownCount === found.length ? ('all' as const) : ('some' as const),
    beginMode: () => setMode(true),
    toggle: (id: number) => setSelection((now) => toggled(now, id)),
    /** @param startId where the range begins if no row was touched before. */
    reach: (toId: number, startId?: number) => setSelection((now) => reached(now, shownIds(), toId, startId)),
    anchor: (id: number) => setSelection((now) => anchored(now, id)),
    setAll: (isSelected: boolean) => setSelection((now) => withAll(now, shownIds(), isSelected)),
    forget: (id: number) => setSelection((now) => without(now, id)),
    clear: () => {
      setSelection(nothingSelected);
      setMode(false);
    },
  };
}
