import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useMemo } from 'react';
import { listText } from '#text/list';
import type { MadeLink } from '../link/made-link-schema';
import { CheckAll } from './check-all';
import { columns } from './columns';
import { ListChunk, toChunks } from './list-chunk';
import type { RowName } from './row-names';
import { useDrawnChunks } from './use-drawn-chunks';
import type { useSelection } from './use-selection';

type ListTableProps = {
  ref: RefObject<HTMLTableElement | null>;
  links: MadeLink[];
  /** The links that the filter finds. */
  found: MadeLink[];
  names: Map<number, RowName>;
  selectedId: number | undefined;
  selection: Pick<ReturnType<typeof useSelection>, 'ids' | 'all' | 'setAll'>;
  menuId: number | undefined;
  /** Rows above those of the links. */
  first: ReactNode;
  onClick: (event: MouseEvent) => void;
  onMouseDown: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const heads = [listText.userId, listText.note, listText.mode, listText.endsIn];
/** How wide a character of the customers' font is at most, and how wide their column may be, in rem. */
const [characterRem, widestRem] = [0.53, 14];

export function ListTable({ ref, links, found, names, selectedId, selection, menuId, first, ...handlers }: ListTableProps) {
  // The same for each key that moves the selection: then two chunks are drawn again, and not all.
  const shown = useMemo(() => new Set(found.map(({ id }) => id)), [found]);
  const chunks = useMemo(() => toChunks(links), [links]);
  const isDrawn = useDrawnChunks(chunks);
  const reachableId = selectedId !== undefined && shown.has(selectedId) ? selectedId : found[0]?.id;
  const longest = Math.max(...[...names.values()].map(({ mask }) => mask.length));
  const customer = `${Math.min(Math.max(6.5, longest * characterRem + 1), widestRem)}rem`;
  const style = { display: 'block', '--customer': customer };
  return (
    <table ref={ref} style={style} className="text-sm" {...handlers}>
      <caption className="sr-only">{listText.title}</caption>
      <thead className="block text-muted">
        <tr className={`${columns} relative @min-[32rem]:h-8`}>
          <CheckAll all={selection.all} setAll={selection.setAll} />
          {heads.map((head) => (
            <th key={head} scope="col" className="text-start text-[0.8125rem] font-medium whitespace-nowrap @max-[32rem]:sr-only">
              <span className={head === listText.mode ? '@max-[44rem]:sr-only' : ''}>{head}</span>
            </th>
          ))}
          <th scope="col" className="@max-[32rem]:sr-only">
            <span className="sr-only">{listText.actions}</span>
          </th>
        </tr>
      </thead>
      {first}
      {chunks.map(({ key, links: chunk }) => (
        <ListChunk
          key={key}
          links={chunk}
          shown={shown}
          names={names}
          isDrawn={isDrawn(key)}
          selectedId={idIn(chunk, selectedId)}
          checked={checkedIn(chunk, selection.ids)}
          reachableId={idIn(chunk, reachableId)}
          menuId={idIn(chunk, menuId)}
        />
      ))}
    </table>
  );
}

/** What is said of a row elsewhere draws no chunk again. */
const idIn = (links: MadeLink[], wantedId: number | undefined) => links.find(({ id }) => id === wantedId)?.id;

const checkedIn = (links: MadeLink[], ids: ReadonlySet<number>) =>
  links
    .map(({ id }) => id)
    .filter((id) => ids.has(id))
    .join();
