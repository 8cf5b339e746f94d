import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';

export type LinkStatus = 'all' | 'live' | 'ended';
export type LinkFilter = { status: LinkStatus; text: string };

/** Finds links by any part of the whole user ID or of the mode's name; capital letters make no difference. */
export function filterLinks(links: MadeLink[], filter: LinkFilter, nowMs: number): MadeLink[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  return links.filter((link) => {
    if (filter.status !== 'all' && isLive(link, nowMs) !== (filter.status === 'live')) return false;
    return [link.userId, text.form.modes[link.mode].name].some((part) => part.toLocaleLowerCase().includes(wanted));
  });
}
