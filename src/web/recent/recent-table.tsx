import type { MadeLink } from '../link/made-link-schema';
import { recentText } from '../text/en/recent';
import { RecentRow } from './recent-row';

type RecentTableProps = {
  links: MadeLink[];
  nowMs: number;
  onCopy: (write: () => Promise<boolean>) => void;
  onCreateAgain: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
};

const columns = [recentText.userId, recentText.mode, recentText.created, recentText.ends, recentText.status];

export function RecentTable({ links, ...row }: RecentTableProps) {
  return (
    <table className="block w-full text-left text-sm sm:table">
      <caption className="sr-only">{recentText.title}</caption>
      <thead className="sr-only text-muted sm:not-sr-only sm:table-header-group">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="pb-2 pr-4 font-medium">
              {column}
            </th>
          ))}
          <th scope="col" className="pb-2">
            <span className="sr-only">{recentText.actions}</span>
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
