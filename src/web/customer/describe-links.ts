import { customerLinksText as words } from '#text/customer-links';
import { isolated } from '../text/isolated';
import { formatShortMoment } from '../text/time';
import type { CustomerLink } from './customer-links-query';

/** More of a name would not fit into the room for the sentence. */
const longestName = 18;
const mostMakers = 3;

interface Known {
  nowMs: number;
  /** Whether people sign in. Where nobody does, nobody is named. */
  signIn: boolean;
}

export const liveAt = (links: readonly CustomerLink[], nowMs: number) => links.filter(({ expiresAt }) => Date.parse(expiresAt) > nowMs);

/** One of a customer's links: the one that ends last, and how many more there are. @param links one at least. */
export function describeLinks(links: readonly CustomerLink[], { nowMs, signIn }: Known): string {
  const last = links.reduce((latest, link) => (Date.parse(link.expiresAt) > Date.parse(latest.expiresAt) ? link : latest));
  const sentence = words.live(last.mode, signIn ? words.madeBy(makerOf(last)) : '', endOf(last, nowMs));
  return links.length > 1 ? `${sentence} ${words.more(links.length - 1)}` : sentence;
}

/** A link that another operator has made, beside one that was just made. */
export const describeOther = (link: CustomerLink, { nowMs, signIn }: Known): string =>
  words.other(signIn ? words.madeBy(makerOf(link)) : '', endOf(link, nowMs));

/** How many customers of a list have links, and who made them. @param all how many there are. */
export function describeRows(links: readonly CustomerLink[], all: number, { signIn }: Known): string {
  const rowCount = new Set(links.map(({ userId }) => userId)).size;
  const isAnyOwn = links.some(({ own }) => own);
  const others = links.filter(({ own }) => !own).map(makerOf);
  const makers = [...new Set(others), ...(isAnyOwn ? [words.you] : [])];
  const shown = makers.slice(0, mostMakers).join(words.separator);
  const named = makers.length > mostMakers ? shown + words.separator + words.moreMakers(makers.length - mostMakers) : shown;
  return words.rows(rowCount, all, signIn ? words.madeBy(named) : '');
}

function makerOf({ own, operator }: CustomerLink): string {
  if (own) return words.you;
  return operator === null ? words.another : isolated(shorten(operator));
}

const endOf = ({ expiresAt }: CustomerLink, nowMs: number) => formatShortMoment(Date.parse(expiresAt), nowMs);

const shorten = (name: string) => ([...name].length > longestName ? `${[...name].slice(0, longestName - 1).join('')}…` : name);
