import { useId } from 'react';
import { listText } from '../text/en/list';
import { fieldBox } from '../ui/field-box';
import type { LinkFilter, LinkStatus } from './filter-links';

type RecentFilterProps = { filter: LinkFilter; onFilter: (filter: LinkFilter) => void };

const statuses = ['all', 'live', 'ended'] satisfies LinkStatus[];
const words = listText.filter;

export function RecentFilter({ filter, onFilter }: RecentFilterProps) {
  const id = useId();
  return (
    <search aria-label={words.name} className="grid w-full gap-2 sm:flex sm:w-auto sm:gap-4">
      <div className="grid grid-cols-[3rem_1fr] items-center gap-2 sm:flex">
        <label htmlFor={`${id}-text`} className="text-sm text-muted">
          {words.text}
        </label>
        <input
          id={`${id}-text`}
          type="search"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          className={`${fieldBox} sm:max-w-44`}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className="grid grid-cols-[3rem_1fr] items-center gap-2 sm:flex">
        <label htmlFor={`${id}-status`} className="text-sm text-muted">
          {words.status}
        </label>
        <select
          id={`${id}-status`}
          value={filter.status}
          onChange={(event) => onFilter({ ...filter, status: statuses.find((status) => status === event.currentTarget.value) ?? 'all' })}
          className={fieldBox}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {words[status]}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
}
