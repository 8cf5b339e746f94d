import { modes } from '#contract/draft';
import { outputsText } from '#text/outputs';
import type { LiveLink } from '../link/made-link';
import { formatExactMoment } from '../text/time';
import { toInert } from './csv';

const endOf = ({ expiresAt }: LiveLink) => formatExactMoment(Date.parse(expiresAt));

/** A table of user IDs and links with tabs, which can be pasted into a sheet or a chat. No cell begins like a formula. */
export function toLinkList(links: readonly LiveLink[]): string {
  return links.map(({ userId, url }) => `${toInert(userId)}\t${url}`).join('\n');
}

/**
 * One message for several links, which does not name the customers. Links that allow different things stand apart, each with its end, so that no
 * reader takes one for another.
 */
export function toGroupMessage(links: readonly LiveLink[]): string {
  const { title, allows, end, discretion } = outputsText.message;
  const groups = modes.flatMap((mode) => {
    const ofMode = links.filter((link) => link.mode === mode);
    if (ofMode.length === 0) return [];
    const items = ofMode.map((link, index) => `${index + 1}. ${end(endOf(link))}\n${link.url}`);
    return [`${title[mode](ofMode.length)}:\n${items.join('\n')}\n${allows[mode]}`];
  });
  return [...groups, discretion].join('\n\n');
}
