import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { saveFile } from '../browser/save-file';
import { useNow } from '../browser/use-now';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { tab } from '../tab/this-tab';
import { listText } from '../text/en/list';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Question } from '../ui/question';
import { toCsv } from './csv';
import { filterLinks, type LinkFilter } from './filter-links';
import { RecentFilter } from './recent-filter';
import { RecentTable } from './recent-table';
import { recentLinks } from './use-recent-links';

type RecentSectionProps = {
  links: MadeLink[];
  selectedId: number | undefined;
  onSelect: (link: MadeLink) => void;
  onCreateAgain: (link: MadeLink) => void;
  /** Called when the section is gone, and with it the element that had the focus. */
  onEmptied: () => void;
};

const everything: LinkFilter = { status: 'all', text: '' };

/** The links of this tab, with what can be done with them. */
export function RecentSection({ links, selectedId, onSelect, onCreateAgain, onEmptied }: RecentSectionProps) {
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const nowMs = useNow(1000);
  const [filter, setFilter] = useState(everything);
  const [clearing, setClearing] = useState(false);
  const found = filterLinks(links, filter, nowMs);

  const remove = (link: MadeLink) => {
    // Synchronously: nothing outside an open question can take the focus, and afterwards the button that was pressed is gone.
    flushSync(() => recentLinks.remove(link.id));
    if (ref.current) ref.current.focus();
    else onEmptied();
  };
  const clear = () => {
    flushSync(() => recentLinks.clear());
    onEmptied();
  };
  const askToClear = () => (links.some((link) => isLive(link, nowMs)) ? setClearing(true) : clear());
  const save = () => saveFile(new Blob([toCsv(found, nowMs)], { type: 'text/csv;charset=utf-8' }), listText.csv.fileName);

  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby={id}
      className="grid grid-cols-1 gap-4 rounded-2xl border border-line bg-surface shadow-card"
    >
      <header className="flex flex-wrap items-end justify-between gap-3 px-5 pt-4">
        <div className="grid gap-1">
          <h2 id={id} className="text-lg font-semibold">
            {listText.title}
          </h2>
          <p className="text-sm text-muted">{tab.canSeal() ? listText.lasts : listText.lastsUnsealed}</p>
        </div>
        {links.length > 1 && <RecentFilter filter={filter} onFilter={setFilter} />}
      </header>
      {found.length > 0 ? (
        <RecentTable
          links={found}
          nowMs={nowMs}
          selectedId={selectedId}
          onSelect={onSelect}
          onCreateAgain={onCreateAgain}
          onRemove={remove}
        />
      ) : (
        <p className="rounded-lg bg-sunken p-4 text-muted">{listText.none}</p>
      )}
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-5 py-3">
        <Button onClick={save} aria-describedby={`${id}-export`}>
          <Icon name="download" />
          {listText.export}
        </Button>
        <p id={`${id}-export`} className="text-sm text-muted">
          {listText.exportNote}
        </p>
        <Button className="ml-auto" onClick={askToClear}>
          <Icon name="remove" />
          {listText.clear}
        </Button>
      </footer>
      {clearing && <Question role="dialog" words={listText.clearQuestion} onConfirm={clear} onCancel={() => setClearing(false)} />}
    </section>
  );
}
