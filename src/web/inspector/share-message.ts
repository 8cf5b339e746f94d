import { inspectorText } from '#text/inspector';
import type { LiveLink } from '../link/made-link';
import { formatExactMoment } from '../text/time';

/**
 * The message to a colleague: what the link allows, its end, and the request not to forward it. The URL is separate, as share sheets require.
 *
 * @param note the operator's own words, on a line of their own.
 */
export function toShareData({ mode, url, expiresAt, botTitle }: LiveLink, note?: string) {
  const { title, allows, ends, discretion, bot, note: noteLine } = inspectorText.message;
  const sentences = `${title[mode]}. ${allows[mode]} ${ends(formatExactMoment(Date.parse(expiresAt)))} ${discretion}`;
  return { title: title[mode], text: [sentences, ...(botTitle ? [bot(botTitle)] : []), ...(note ? [noteLine(note)] : [])].join('\n'), url };
}

/** The same message, to be pasted into a chat. The link is on a line of its own, so that no full stop becomes part of it. */
export function toMessage(link: LiveLink, note?: string): string {
  const { title, text, url } = toShareData(link, note);
  return `${title}:\n${url}\n${text.slice(title.length + 2)}`;
}
