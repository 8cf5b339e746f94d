import { bulkText } from '#text/bulk';
import { VisibleId } from '../ui/visible-id';

export type BoxedRow = {
  line: number;
  userId: string;
  words: string;
  /** The colour of the words. */
  look: 'muted' | 'caution' | 'danger';
};

const looks: Record<BoxedRow['look'], string> = { muted: 'text-muted', caution: 'text-caution', danger: 'text-danger' };

/** Some rows of the list, with what is to say about each, in a box of their own: 500 of them must not push the button out of sight. */
export function RowBox({ name, rows }: { name: string; rows: BoxedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul
      // Scrolled with keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls takes the focus (WCAG 2.1.1).
      tabIndex={0}
      aria-label={name}
      style={{ maxHeight: '10rem', overflowY: 'auto' }}
      className="rounded-lg border border-line bg-sunken px-3 py-0.5"
    >
      {rows.map(({ line, userId, words, look }, index) => (
        // One line may hold several.
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity.
        <li key={index} className="flex flex-wrap gap-x-3 py-0.5">
          <span className="text-muted tabular-nums">{bulkText.line(line)}</span>
          {userId && <VisibleId userId={userId} className="covered max-w-full truncate font-mono" />}
          <span className={looks[look]}>{words}</span>
        </li>
      ))}
    </ul>
  );
}
