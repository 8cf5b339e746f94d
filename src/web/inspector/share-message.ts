import type { LiveLink } from '../link/made-link';
import { inspectorText } from '../text/en/inspector';
import { formatExactMoment } from '../text/time';

/** The message to a colleague: what the link allows, its end, and the request not to forward it. The URL is separate, as share sheets require. */
export function toShareData({ mode, url, expiresAt }: LiveLink) {
  const { title, allows, ends, discretion } = inspectorText.message;
  return {
    title: title[mode],
    text: `${title[mode]}. ${allows[mode]} ${ends(formatExactMoment(Date.parse(expiresAt)))} ${discretion}`,
    url,
  };
}

/** The same message, to be pasted into a chat. The link is on a line of its own, so that no full stop becomes part of it. */
export function toMessage(link: LiveLink): string {
  const { title, text, url } = toShareData(link);
  return `${title}:\n${url}\n${text.slice(title.length + 2)}`;
}
