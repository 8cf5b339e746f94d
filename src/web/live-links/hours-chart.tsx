import type { LiveLinksHours } from '#contract/live-link';
import { liveLinksText } from '#text/live-links';
import { formatShortMoment } from '../text/time';

type HoursChartProps = { hours: LiveLinksHours['hours'] };

const words = liveLinksText.hours;
/** How many hours lie between two that are named. */
const namedEach = 6;
/** How high the highest bar is, below its number. */
const highestRem = 3;
const timeOf = (iso: string) => formatShortMoment(Date.parse(iso), Date.parse(iso));

/** How many links were made in each hour: as bars, and as a table for those who do not see them. */
export function HoursChart({ hours }: HoursChartProps) {
  const most = Math.max(1, ...hours.map(({ count }) => count));
  const total = hours.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label={words.table} className="rounded-2xl border border-line bg-surface px-4 py-3 shadow-card sm:px-5">
      <p className="text-sm text-muted">{words.title(total)}</p>
      <div aria-hidden="true" className="grid auto-cols-fr grid-flow-col gap-0.5 text-center text-xs">
        {hours.map(({ hour, count }, index) => (
          <div key={hour} title={`${timeOf(hour)} · ${count}`} className="min-w-0">
            <div className="flex h-16 flex-col justify-end">
              <span className={count === most ? '' : 'max-sm:hidden'}>{count > 0 && count}</span>
              <div
                className={`shrink-0 rounded-sm border ${count > 0 ? 'border-accent bg-accent' : 'border-line'}`}
                style={{ height: `${(highestRem * count) / most}rem` }}
              />
            </div>
            <span className="block h-4 whitespace-nowrap text-muted">{index % namedEach === 0 && timeOf(hour)}</span>
          </div>
        ))}
      </div>
      <table className="sr-only">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.hour}</th>
            <th scope="col">{words.links}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, count }) => (
            <tr key={hour}>
              <th scope="row">{timeOf(hour)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
