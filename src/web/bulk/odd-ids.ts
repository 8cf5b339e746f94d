import { findUnseen, withoutUnseen } from '#contract/user-id';
import { unwrapUserId } from '../composer/unwrap-user-id';
import type { Judged } from './judge-rows';
import { toFieldText } from './read-field';

/** What one click can take off user IDs, for as many rows as hold it. */
export type Mending = {
  is: 'unseen' | 'wrapped';
  lines: number[];
  /** What the field holds then, one row a line. */
  text: string;
};

/** Without what cannot be seen around and within it; then without quotes, a label or an address. */
const mend: Record<Mending['is'], (userId: string) => string> = {
  unseen: (userId) => withoutUnseen(userId).trim(),
  wrapped: (userId) => unwrapUserId(userId)?.userId ?? userId,
};

/** Finds what can be taken off the user IDs of a list. The operator decides; nothing is taken off by itself. */
export function findMendings({ good, refused }: Judged): Mending[] {
  const rows = [...good, ...refused].sort((one, other) => one.line - other.line);
  return (['unseen', 'wrapped'] as const).flatMap((is) => {
    const odd = rows.filter(({ userId }) => (is === 'unseen' ? findUnseen(userId).length > 0 : unwrapUserId(userId) !== undefined));
    if (odd.length === 0) return [];
    const text = toFieldText(rows.map((row) => ({ ...row, userId: mend[is](row.userId) })));
    return { is, lines: odd.map(({ line }) => line), text };
  });
}
