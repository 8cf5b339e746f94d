import { listText } from '#text/list';
import type { MadeLink } from '../link/made-link-schema';
import { maskAll } from '../link/masks';

export type RowName = {
  /** How the row names its customer. */
  mask: string;
  /** What the names of its buttons end with: no other row has the same. */
  who: string;
};

/** The names of the rows, by the links' IDs. Links of one customer are counted from the oldest, so that a new one renames no other. */
export function nameRows(links: MadeLink[]): Map<number, RowName> {
  const masks = maskAll(links.map(({ userId }) => userId));
  const counts = new Map<string, number>();
  for (const { userId } of links) counts.set(userId, (counts.get(userId) ?? 0) + 1);

  const seen = new Map<string, number>();
  return new Map(
    links.toReversed().map(({ id, userId }) => {
      const mask = masks.get(userId) ?? '';
      const [nth, all] = [(seen.get(userId) ?? 0) + 1, counts.get(userId) ?? 1];
      seen.set(userId, nth);
      return [id, { mask, who: all > 1 ? listText.nth(mask, nth, all) : mask }];
    }),
  );
}
