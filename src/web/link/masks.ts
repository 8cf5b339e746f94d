/** How many characters a mask shows, where they tell its customer apart. */
const usuallyShown = 5;
/** How many characters a short user ID keeps to itself. */
const keptHidden = 3;

/**
 * How the page names customers where their whole user IDs would say too much: by their last characters, such as "…45678". No mask fits another of
 * these customers: it shows more characters until none of the other IDs ends with them. An ID of which all characters are needed stands whole,
 * without "…".
 *
 * IDs that only look the same, such as those of Latin and Cyrillic letters, keep their own characters: the form warns of them.
 *
 * @returns the mask of each of `userIds`.
 */
export function maskAll(userIds: Iterable<string>): Map<string, string> {
  // Characters, not UTF-16 units, or an emoji might be cut in two. From the end, so that neighbours in the order share the most.
  const sorted = [...new Set(userIds)].map((userId) => ({ userId, reversed: [...userId].reverse() })).sort(byReversed);
  return new Map(
    sorted.map(({ userId, reversed }, index) => {
      const shared = Math.max(...[sorted[index - 1], sorted[index + 1]].map((other) => sharedLength(reversed, other?.reversed)));
      return [userId, toMask(reversed, shared + 1)];
    }),
  );
}

type Entry = { userId: string; reversed: string[] };

function byReversed({ reversed: a }: Entry, { reversed: b }: Entry): number {
  const shared = sharedLength(a, b);
  const [nextA = '', nextB = ''] = [a[shared], b[shared]];
  return nextA < nextB ? -1 : 1;
}

/** How many characters two reversed IDs have in common at their start; −1 where there is no other ID. */
function sharedLength(a: string[], b: string[] | undefined): number {
  if (!b) return -1;
  const differs = a.findIndex((character, index) => character !== b[index]);
  return differs < 0 ? a.length : differs;
}

function toMask(reversed: string[], needed: number): string {
  const usual = Math.min(usuallyShown, Math.max(reversed.length - keptHidden, Math.min(1, reversed.length - 1)));
  const shown = Math.min(reversed.length, Math.max(usual, needed));
  const end = reversed.slice(0, shown).reverse().join('');
  return shown === reversed.length ? end : `…${end}`;
}
