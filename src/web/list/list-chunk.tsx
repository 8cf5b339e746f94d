import { memo } from 'react';
import type { MadeLink } from '../link/made-link-schema';
import { LinkRow } from './link-row';
import type { RowName } from './row-names';

type ListChunkProps = {
  links: MadeLink[];
  /** The IDs of the links that the filter finds. */
  shown: ReadonlySet<number>;
  names: Map<number, RowName>;
  /** Until its turn comes, a chunk is as high as its rows will be, and empty. */
  isDrawn: boolean;
  /** Undefined where the row is in another chunk; so are the next two. */
  selectedId: number | undefined;
  reachableId: number | undefined;
  menuId: number | undefined;
  /** The IDs of the rows whose check boxes are checked: a text, which is the same while they are. */
  checked: string;
};

/** How many rows the browser draws, or leaves out, together. */
const chunkSize = 10;

/** Some rows. Drawn again only when something in it changes: of 500 rows, a key that moves the selection then looks at 20. */
export const ListChunk = memo(function ListChunk({
  links,
  shown,
  names,
  isDrawn,
  selectedId,
  reachableId,
  menuId,
  checked,
}: ListChunkProps) {
  const checkedIds = new Set(checked.split(',').map(Number));
  const count = links.filter(({ id }) => shown.has(id)).length;
  return (
    <tbody
      style={{ containIntrinsicBlockSize: `calc(var(--row) * ${count})` }}
      className={`block [--row:3.5rem] @min-[32rem]:[--row:2.75rem] ${count > 0 ? '[content-visibility:auto]' : '[content-visibility:hidden]'}`}
    >
      {(isDrawn || reachableId !== undefined) &&
        links.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            mask={names.get(link.id)?.mask ?? ''}
            who={names.get(link.id)?.who ?? ''}
            // Not in a chunk that is hidden as a whole, which costs less.
            isLeftOut={count > 0 && !shown.has(link.id)}
            isSelected={link.id === selectedId}
            isChecked={checkedIds.has(link.id)}
            isReachable={link.id === reachableId}
            isMenuOpen={link.id === menuId}
          />
        ))}
    </tbody>
  );
});

export type Chunk = { key: number; links: MadeLink[] };

/** Counted from the oldest link, so that a new one moves no other into another chunk. */
export function toChunks(links: MadeLink[]): Chunk[] {
  const count = Math.ceil(links.length / chunkSize);
  return Array.from({ length: count }, (_, index) => {
    const key = count - index;
    return { key, links: links.slice(Math.max(0, links.length - key * chunkSize), links.length - (key - 1) * chunkSize) };
  });
}
