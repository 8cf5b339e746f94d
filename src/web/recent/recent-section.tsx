import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWatchedPrivacy } from '../privacy/use-privacy';
import { saveFile } from '../result/save-file';
import { recentText } from '../text/en/recent';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Question } from '../ui/question';
import { useNow } from '../ui/use-now';
import { toCsv } from './csv';
import { filterLinks, type LinkFilter } from './filter-links';
import { isLive } from './made-link';
import type { MadeLink } from './made-link-schema';
import { RecentFilter } from './recent-filter';
import { RecentTable } from './recent-table';
import { recentLinks } from './use-recent-links';

type RecentSectionProps = {
  links: MadeLink[];
  onCreateAgain: (link: MadeLink) => void;
  /** The section, and what had the focus in it, is gone. */
  onEmptied: () => void;
};
type Copying = 'idle' | 'copied' | 'failed';

const everything: LinkFilter = { status: 'all', text: '' };

/** What this tab has made, and what can be done with it again. */
export function RecentSection({ links, onCreateAgain, onEmptied }: RecentSectionProps) {
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const nowMs = useNow(1000);
  useWatchedPrivacy();
  const [filter, setFilter] = useState(everything);
  const [copying, setCopying] = useState<Copying>('idle');
  const [clearing, setClearing] = useState(false);
  const found = filterLinks(links, filter, nowMs);

  const remove = (link: MadeLink) => {
    // At once: while the question stands, nothing outside it can have the focus, and the button that was pressed will be gone.
    flushSync(() => recentLinks.remove(link.id));
    if (ref.current) ref.current.focus();
    else onEmptied();
  };
  const clear = () => {
    flushSync(() => recentLinks.clear());
    onEmptied();
  };
  const askToClear = () => (links.some((link) => isLive(link, nowMs)) ? setClearing(true) : clear());
  const save = () => saveFile(new Blob([toCsv(found, nowMs)], { type: 'text/csv;charset=utf-8' }), recentText.csv.fileName);

  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby={id}
      className="grid grid-cols-1 gap-4 rounded-2xl border border-line bg-surface p-5 sm:p-7"
    >
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid gap-1">
          <h2 id={id} className="text-lg font-semibold">
            {recentText.title}
          </h2>
          <p className="text-sm text-muted">{recentText.note}</p>
        </div>
        {links.length > 1 && <RecentFilter filter={filter} onFilter={setFilter} />}
      </header>
      {found.length > 0 ? (
        <RecentTable
          links={found}
          nowMs={nowMs}
          onCopied={(copied) => setCopying(copied ? 'copied' : 'failed')}
          onCreateAgain={onCreateAgain}
          onRemove={remove}
        />
      ) : (
        <p className="rounded-lg bg-sunken p-4 text-muted">{recentText.none}</p>
      )}
      <p aria-live="polite" className="text-sm text-success empty:hidden">
        {copying === 'copied' && recentText.copied}
      </p>
      {copying === 'failed' && (
        <p role="alert" className="text-sm text-danger">
          {recentText.copyFailed}
        </p>
      )}
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        <Button onClick={save} aria-describedby={`${id}-export`}>
          <Icon name="download" />
          {recentText.export}
        </Button>
        <p id={`${id}-export`} className="text-sm text-muted">
          {recentText.exportNote}
        </p>
        <Button className="ml-auto" onClick={askToClear}>
          <Icon name="remove" />
          {recentText.clear}
        </Button>
      </footer>
      {clearing && <Question role="dialog" words={recentText.clearQuestion} onConfirm={clear} onCancel={() => setClearing(false)} />}
    </section>
  );
}
