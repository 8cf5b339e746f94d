import { useState } from 'react';
import { liveLinksText } from '#text/live-links';
import { Button } from '../ui/button';
import { ExportNotice } from './export-notice';
import { FailureNotice } from './failure-notice';
import { isFiltered, noFilter } from './filter';
import { FilterForm } from './filter-form';
import { HoursChart } from './hours-chart';
import { LinksFound } from './links-found';
import { LinksTable } from './links-table';
import { Refused } from './refused';
import { useBots } from './use-bots';
import { useExport } from './use-export';
import { useHours, useLiveLinks } from './use-live-links';

const alone = 'py-6 text-center text-muted';

/** The live links with their filter, and how many were made in each hour. */
export function LinksView() {
  const [filter, setFilter] = useState(noFilter);
  const { query, more, hasMore, loadMore } = useLiveLinks(filter);
  const hours = useHours();
  const bots = useBots();
  const file = useExport(filter, bots.titleOf);
  const { data, isPlaceholderData: isOld } = query;
  const error = query.error ?? hours.error;
  const { none, noneFound, noneYet } = liveLinksText;
  const nothing = hasMore ? noneYet : isFiltered(filter) ? noneFound : none;
  const isBusy = query.isFetching || hours.isFetching || more?.is === 'loading';
  const refresh = () => {
    query.refetch();
    hours.refetch();
  };

  if (error?.code === 'not_allowed') return <Refused />;
  return (
    <>
      {hours.data && <HoursChart hours={hours.data.hours} />}
      <section
        aria-label={liveLinksText.title}
        className="@container grid gap-3 rounded-2xl border border-line bg-surface p-4 shadow-card sm:p-5"
      >
        <FilterForm filter={filter} bots={bots.all} onFilter={setFilter} />
        <LinksFound
          count={isOld ? undefined : data?.links.length}
          hasMore={hasMore}
          readAtMs={query.dataUpdatedAt}
          isBusy={isBusy}
          onRefresh={refresh}
          exporting={file.state.is === 'reading'}
          onExport={file.save}
        />
        <ExportNotice state={file.state} />
        {error && <FailureNotice error={error} retrying={isBusy} onRetry={refresh} />}
        {data && data.links.length > 0 && (
          <LinksTable links={data.links} titleOf={bots.all.length > 1 ? bots.titleOf : undefined} isOld={isOld} />
        )}
        {data?.links.length === 0 && <p className={alone}>{isOld ? liveLinksText.loading : nothing}</p>}
        {query.isPending && <p className={alone}>{liveLinksText.loading}</p>}
        {more?.is === 'failed' && <FailureNotice error={more.error} retrying={isBusy} onRetry={loadMore} />}
        {hasMore && more?.is !== 'failed' && (
          <Button className="justify-self-center print:hidden" aria-busy={more?.is === 'loading'} onClick={loadMore}>
            {liveLinksText.more}
          </Button>
        )}
      </section>
    </>
  );
}
