import type { KeyboardEvent, RefObject } from 'react';
import { listText } from '#text/list';
import { fieldBox } from '../ui/field-box';
import { KeyHint } from '../ui/key-hint';
import { Segments } from '../ui/segments';
import type { LinkFilter, LinkStatus } from './filter-links';

type ListFilterProps = {
  filter: LinkFilter;
  findRef: RefObject<HTMLInputElement | null>;
  onFilter: (filter: LinkFilter) => void;
  /** Called for the key that leads from the field into the list. */
  onDown: () => void;
};

const statuses = ['all', 'live', 'ended'] satisfies LinkStatus[];
const words = listText.filter;

export function ListFilter({ filter, findRef, onFilter, onDown }: ListFilterProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <search aria-label={words.name} className="flex min-w-0 grow items-center justify-end gap-2">
      <Segments
        label={words.status}
        choices={statuses.map((value) => ({ value, name: words[value] }))}
        value={filter.status}
        onChoose={(status) => onFilter({ ...filter, status })}
        className="shrink-0"
      />
      <div className="relative min-w-0 grow sm:max-w-52">
        <input
          ref={findRef}
          type="search"
          aria-label={words.text}
          aria-keyshortcuts="/"
          placeholder={words.text}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          className={`peer ${fieldBox} min-h-9! py-1! sm:text-sm`}
          autoComplete="off"
          spellCheck={false}
        />
        <KeyHint className="pointer-events-none absolute inset-y-1.5 end-2 hidden place-items-center text-muted peer-placeholder-shown:any-pointer-fine:grid peer-focus:hidden!">
          /
        </KeyHint>
      </div>
    </search>
  );
}
