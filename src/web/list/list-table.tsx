import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { listText } from '#text/list';
import type { MadeLink } from '../link/made-link-schema';
import { columns } from './columns';
import { LinkRow } from './link-row';
import type { RowName } from './row-names';

type ListTableProps = {
  ref: RefObject<HTMLTableElement | null>;
  links: MadeLink[];
  /** The links that the filter finds. */
  found: MadeLink[];
  names: Map<number, RowName>;
  selectedId: number | undefined;
  menuId: number | undefined;
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const heads = [listText.userId, listText.note, listText.mode, listText.endsIn];
/** How wide a character of the customers' font is at most, and how wide their column may be, in rem. */
const [characterRem, widestRem] = [0.53, 14];

export function ListTable({ ref, links, found, names, selectedId, menuId, onClick, onKeyDown }: ListTableProps) {
  const shown = new Set(found.map(({ id }) => id));
  const reachableId = selectedId !== undefined && shown.has(selectedId) ? selectedId : found[0]?.id;
  const longest = Math.max(...[...names.values()].map(({ mask }) => mask.length));
  const customer = `${Math.min(Math.max(6.5, longest * characterRem + 1), widestRem)}rem`;
  const style = { display: 'block', '--customer': customer };
  return (
    <table ref={ref} style={style} className="text-sm" onClick={onClick} onKeyDown={onKeyDown}>
      <caption className="sr-only">{listText.title}</caption>
      <thead className="block text-muted @max-[32rem]:sr-only">
        <tr className={`${columns} h-8`}>
          {heads.map((head) => (
            <th key={head} scope="col" className="text-start text-[0.8125rem] font-medium whitespace-nowrap">
              <span className={head === listText.mode ? '@max-[44rem]:sr-only' : ''}>{head}</span>
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{listText.actions}</span>
          </th>
        </tr>
      </thead>
      {toChunks(links).map((chunk) => {
        const count = chunk.links.filter(({ id }) => shown.has(id)).length;
        return (
          <tbody
            key={chunk.key}
            style={{ containIntrinsicBlockSize: `calc(var(--row) * ${count})` }}
            className={`block [--row:3.5rem] @min-[32rem]:[--row:2.75rem] ${count > 0 ? '[content-visibility:auto]' : '[content-visibility:hidden]'}`}
          >
            {chunk.links.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                mask={names.get(link.id)?.mask ?? ''}
                who={names.get(link.id)?.who ?? ''}
                // Not in a chunk that is hidden as a whole, which costs less.
                isLeftOut={count > 0 && !shown.has(link.id)}
                isSelected={link.id === selectedId}
                isReachable={link.id === reachableId}
                isMenuOpen={link.id === menuId}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** How many rows the browser draws, or leaves out, together. */
const chunkSize = 20;

/** Counted from the oldest link, so that a new one moves no other into another chunk. */
function toChunks(links: MadeLink[]) {
  const count = Math.ceil(links.length / chunkSize);
  return Array.from({ length: count }, (_, index) => {
    const key = count - index;
    return { key, links: links.slice(Math.max(0, links.length - key * chunkSize), links.length - (key - 1) * chunkSize) };
  });
}
