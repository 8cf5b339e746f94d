import type { LiveLink } from '../recent/made-link';
import { resultText } from '../text/en/result';
import { formatExactMoment } from '../text/time';

/** What a colleague is told: what the link allows, until when, and not to pass it on. The URL stands apart, as share sheets want it. */
export function toShareData({ mode, url, expiresAt }: LiveLink) {
  const { title, allows, ends, discretion } = resultText.message;
  return {
    title: title[mode],
    text: `${title[mode]}. ${allows[mode]} ${ends(formatExactMoment(Date.parse(expiresAt)))} ${discretion}`,
    url,
  };
}

/** The same, to be pasted into a chat. The link stands on a line of its own, so that no full stop becomes part of it. */
export function toMessage(link: LiveLink): string {
  const { title, text, url } = toShareData(link);
  return `${title}:\n${url}\n${text.slice(title.length + 2)}`;
}
