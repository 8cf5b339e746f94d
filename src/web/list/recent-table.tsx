import type { MadeLink } from '../link/made-link-schema';
import { listText } from '../text/en/list';
import { RecentRow } from './recent-row';

type RecentTableProps = {
  links: MadeLink[];
  nowMs: number;
  selectedId: number | undefined;
  onSelect: (link: MadeLink) => void;
  onCreateAgain: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
};

const columns = [listText.userId, listText.note, listText.mode, listText.endsIn];

export function RecentTable({ links, selectedId, ...row }: RecentTableProps) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">{listText.title}</caption>
      <thead className="text-muted">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-0 pb-2 font-medium first:pl-4">
              {column}
            </th>
          ))}
          <th scope="col" className="pb-2">
            <span className="sr-only">{listText.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <RecentRow key={link.id} link={link} isSelected={link.id === selectedId} {...row} />
        ))}
      </tbody>
    </table>
  );
}
