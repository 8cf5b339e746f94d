import type { MadeLink } from '../link/made-link-schema';
import { listText } from '../text/en/list';
import { RecentRow } from './recent-row';

type RecentTableProps = {
  links: MadeLink[];
  nowMs: number;
  onCopy: (write: () => Promise<boolean>) => void;
  onCreateAgain: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
};

const columns = [listText.userId, listText.mode, listText.created, listText.ends, listText.status];

export function RecentTable({ links, ...row }: RecentTableProps) {
  return (
    <table className="block w-full text-left text-sm sm:table">
      <caption className="sr-only">{listText.title}</caption>
      <thead className="sr-only text-muted sm:not-sr-only sm:table-header-group">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="pb-2 pr-4 font-medium">
              {column}
            </th>
          ))}
          <th scope="col" className="pb-2">
            <span className="sr-only">{listText.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {links.map((link) => (
          <RecentRow key={link.id} link={link} {...row} />
        ))}
      </tbody>
    </table>
  );
}
