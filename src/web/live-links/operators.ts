import type { LiveLink } from './read-live-links';

/** Someone who makes links. */
export interface KnownOperator {
  /** The provider's identifier. */
  sub: string;
  /** How they are called in the filter, each by another name. */
  label: string;
}

/** How many characters of an identifier without a name are shown. */
const [shownAtStart, shownAtEnd] = [10, 5];

/** The identifier of an operator, cut in its middle where it is long. */
export function shortenSub(sub: string): string {
  const characters = [...sub];
  if (characters.length <= shownAtStart + shownAtEnd + 1) return sub;
  return `${characters.slice(0, shownAtStart).join('')}…${characters.slice(-shownAtEnd).join('')}`;
}

/** Everyone who has made one of these links, by their label. Where two have the same name, their identifiers tell them apart. */
export function operatorsOf(links: readonly LiveLink[]): KnownOperator[] {
  const names = new Map<string, string>();
  for (const { operator, operatorName } of links) {
    if (operator !== null) names.set(operator, operatorName ?? names.get(operator) ?? operator);
  }
  const all = [...names.values()];
  return [...names]
    .map(([sub, name]) => ({ sub, label: all.indexOf(name) === all.lastIndexOf(name) ? name : `${name} (${sub})` }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The identifier that was meant: by a label, or typed as it is. */
export function toSub(typed: string, operators: readonly KnownOperator[]): string {
  const wanted = typed.trim();
  return operators.find(({ label }) => label.toLowerCase() === wanted.toLowerCase())?.sub ?? wanted;
}
