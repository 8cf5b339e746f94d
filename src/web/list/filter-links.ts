import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';

export type LinkStatus = 'all' | 'live' | 'ended';
export type LinkFilter = { status: LinkStatus; text: string };

/** A link, and what "Find" compares of it. */
export type FindableLink = { link: MadeLink; words: string };

/** Done once for each list, because a key in "Find" must not wait until 500 links are folded again. */
export function toFindable(links: MadeLink[]): FindableLink[] {
  // One line each. What is looked for has only one, so that it cannot begin in one part and end in the next.
  return links.map((link) => ({
    link,
    words: folded([link.userId, text.form.modes[link.mode].name, link.botTitle ?? '', link.reason ?? '', link.note ?? ''].join('\n')),
  }));
}

/** Finds links by any part of the whole user ID, of the mode's name, of the bot's title, of the reason or of the note; capital letters make no difference. */
export function filterLinks(links: FindableLink[], filter: LinkFilter, nowMs: number): MadeLink[] {
  const wanted = folded(filter.text.trim());
  return links
    .filter(({ words }) => words.includes(wanted))
    .map(({ link }) => link)
    .filter((link) => filter.status === 'all' || isLive(link, nowMs) === (filter.status === 'live'));
}

/** In capital letters of no language: in Turkish, "view" has other ones than "VIEW". An "i" with a dot and one without are the same here. */
function folded(part: string): string {
  return part.toUpperCase().normalize('NFC').replaceAll('İ', 'I');
}
