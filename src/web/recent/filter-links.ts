import { text } from '../text/text';
import { isLive } from './made-link';
import type { MadeLink } from './made-link-schema';

export type LinkStatus = 'all' | 'live' | 'ended';
export type LinkFilter = { status: LinkStatus; text: string };

/** Finds by any part of the whole user ID or of the mode's name, however it is spelled in capitals. */
export function filterLinks(links: MadeLink[], filter: LinkFilter, nowMs: number): MadeLink[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  return links.filter((link) => {
    if (filter.status !== 'all' && isLive(link, nowMs) !== (filter.status === 'live')) return false;
    return [link.userId, text.form.modes[link.mode].name].some((part) => part.toLocaleLowerCase().includes(wanted));
  });
}
