import { type ReactNode, startTransition, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { listText } from '#text/list';
import { serverClock } from '../browser/server-clock';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { useShortcut } from '../shortcuts/use-shortcut';
import { filterLinks, type LinkFilter, toFindable } from './filter-links';
import { ListFilter } from './list-filter';
import { ListFoot } from './list-foot';
import { ListOverlay } from './list-overlay';
import { ListTable } from './list-table';
import { nameRows } from './row-names';
import { useListActs } from './use-list-acts';
import { useRowEvents } from './use-row-events';
import { useRowMoves } from './use-row-moves';
import { useSelection } from './use-selection';

type RecentSectionProps = {
  links: MadeLink[];
  /** Links that are being made for a list: how far they are, and the rows that have no link yet. */
  run: { panel: ReactNode; rows: ReactNode } | undefined;
  selectedId: number | undefined;
  onSelect: (link: MadeLink) => void;
  /** Fills in the form with a link's values. */
  onCreateAgain: (link: MadeLink) => void;
  /** Makes another link with the same values. */
  onRenew: (link: MadeLink) => void;
  /** Called when the section is gone, and with it the element that had the focus. */
  onEmptied: () => void;
};

const everything: LinkFilter = { status: 'all', text: '' };

/** The links of this tab, with what can be done with them. */
export function RecentSection({ links, run, selectedId, onSelect, onCreateAgain, onRenew, onEmptied }: RecentSectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState(everything);
  const [applied, setApplied] = useState(everything);
  // Not for each key in "Find": of 500 links, the names take 2 ms, and what is compared takes 1; at a quarter of the speed, four times as much.
  const names = useMemo(() => nameRows(links), [links]);
  const findable = useMemo(() => toFindable(links), [links]);
  // A link that ends changes the list, so this needs no clock of its own. Always the same array, so that no row is looked at in vain.
  const found = useMemo(() => filterLinks(findable, applied, serverClock.now()), [findable, applied]);
  const nowMs = serverClock.now();
  const liveCount = links.filter((link) => isLive(link, nowMs)).length;
  const isFiltered = applied.status !== 'all' || applied.text.trim() !== '';
  const selection = useSelection(links, found);
  const { focus, onMoveKey } = useRowMoves(table, found, selectedId, { onSelect, onReach: selection.reach });
  useShortcut('/', () => find.current?.select());

  // The field shows the key first, and the rows follow.
  const change = (next: LinkFilter) => {
    setFilter(next);
    startTransition(() => setApplied(next));
  };
  const enterList = () => {
    flushSync(() => setApplied(filter));
    const [first] = filterLinks(findable, filter, serverClock.now());
    if (first) focus(first.id);
  };
  const onRemoved = (link: MadeLink) => {
    selection.forget(link.id);
    const at = found.indexOf(link);
    const next = found[at + 1] ?? found[at - 1];
    if (next && link.id === selectedId) onSelect(next);
    if (next) focus(next.id);
    else if (section.current) section.current.focus();
    else onEmptied();
  };
  const acts = useListActs({ onSelect, onCreateAgain, onRenew, onRemoved, onEmptied });
  const events = useRowEvents(links, { ...acts, selection, shownId: selectedId, onSelect, onMoveKey });
  const focusList = (part: 'all' | 'row') => {
    const row = found.find(({ id }) => id === selectedId) ?? found[0];
    if (part === 'all') table.current?.querySelector('input')?.focus();
    else if (row) focus(row.id);
  };

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={id}
      data-picking={selection.isMode ? '' : undefined}
      className="@container rounded-2xl border border-line bg-surface shadow-card"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 @min-[32rem]:px-5">
        <h2 id={id} className="font-semibold whitespace-nowrap">
          {listText.title}
        </h2>
        <p className="text-sm whitespace-nowrap text-muted tabular-nums">{listText.count(links.length, liveCount)}</p>
        <ListFilter filter={filter} findRef={find} onFilter={change} onDown={enterList} />
        <p aria-live="polite" className="sr-only">
          {[isFiltered && listText.found(found.length, links.length), selection.ids.size > 0 && listText.selected(selection.ids.size)]
            .filter(Boolean)
            .join(', ')}
        </p>
      </header>
      {run?.panel}
      <ListTable
        ref={table}
        links={links}
        found={found}
        names={names}
        selectedId={selectedId}
        selection={selection}
        first={isFiltered ? undefined : run?.rows}
        menuId={acts.open.is === 'menu' ? acts.open.id : undefined}
        {...events}
      />
      {found.length === 0 && isFiltered && <p className="border-t border-line px-5 py-8 text-center text-muted">{listText.none}</p>}
      <ListFoot
        links={links}
        hasLive={liveCount > 0}
        found={found}
        selection={selection}
        copyFailed={acts.copyFailedId !== undefined && acts.copyFailedId === selectedId}
        onClear={acts.askToClear}
        onFocusList={focusList}
      />
      <ListOverlay links={links} names={names} acts={acts} />
    </section>
  );
}
