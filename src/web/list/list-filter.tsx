import { type KeyboardEvent, type RefObject, useId } from 'react';
import { listText } from '#text/list';
import { fieldBox } from '../ui/field-box';
import { KeyHint } from '../ui/key-hint';
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
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <search aria-label={words.name} className="flex min-w-0 grow items-center justify-end gap-2">
      <div role="radiogroup" aria-label={words.status} className="flex shrink-0 gap-0.5 rounded-lg bg-sunken p-0.5">
        {statuses.map((status) => (
          <label
            key={status}
            className="relative grid min-h-8 place-items-center rounded-md border border-transparent px-2.5 text-sm text-muted transition-colors hover:text-ink has-checked:border-line has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={`${id}-status`}
              checked={filter.status === status}
              onChange={() => onFilter({ ...filter, status })}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            <span>{words[status]}</span>
          </label>
        ))}
      </div>
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
