import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';

export type LinkStatus = 'all' | 'live' | 'ended';
export type LinkFilter = { status: LinkStatus; text: string };

/** Finds links by any part of the whole user ID, of the mode's name or of the note; capital letters make no difference. */
export function filterLinks(links: MadeLink[], filter: LinkFilter, nowMs: number): MadeLink[] {
  const wanted = folded(filter.text.trim());
  return links.filter((link) => {
    if (filter.status !== 'all' && isLive(link, nowMs) !== (filter.status === 'live')) return false;
    return [link.userId, text.form.modes[link.mode].name, link.note ?? ''].some((part) => folded(part).includes(wanted));
  });
}

/** In capital letters of no language: in Turkish, "view" has other ones than "VIEW". An "i" with a dot and one without are the same here. */
function folded(part: string): string {
  return part.toUpperCase().normalize('NFC').replaceAll('İ', 'I');
}
