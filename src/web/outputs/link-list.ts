import { modes } from '#contract/draft';
import { outputsText } from '#text/outputs';
import { isLive, type LiveLink } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';
import { formatExactMoment } from '../text/time';
import { toInert } from './csv-cells';

/** How a customer is called where a note may be missing, such as by a masked user ID. */
export type NameCustomer = (link: MadeLink) => string;

const endOf = ({ expiresAt }: MadeLink) => formatExactMoment(Date.parse(expiresAt));

const facts = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

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
    const items = ofMode.map((link, index) => `${index + 1}. ${facts(link.botTitle, end(endOf(link)))}\n${link.url}`);
    return [`${title[mode](ofMode.length)}:\n${items.join('\n')}\n${allows[mode]}`];
  });
  return [...groups, discretion].join('\n\n');
}

/** The links that the next shift goes on with: only those that are live, each with its mode, its bot where there are several, its customer and its end. */
export function toHandOver(links: readonly MadeLink[], nameCustomer: NameCustomer, nowMs: number): string {
  const live = links.filter((link) => isLive(link, nowMs));
  const { end, discretion } = outputsText.message;
  const items = live.map((link, index) => {
    const what = facts(text.form.modes[link.mode].name, link.botTitle, link.note || nameCustomer(link), end(endOf(link)));
    return `${index + 1}. ${what}\n${link.url}`;
  });
  return [outputsText.message.handOver(live.length), ...items, discretion].join('\n\n');
}
