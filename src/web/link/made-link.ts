import { serverClock } from '../browser/server-clock';
import type { MadeLink } from './made-link-schema';

export type LiveLink = MadeLink & { url: string };

/** In milliseconds since 1970, by the server's clock. */
export function endsAtMs({ expiresAt }: Pick<MadeLink, 'expiresAt'>) {
  return Date.parse(expiresAt);
}

/** @param nowMs by the server's clock. */
export function isLive(link: MadeLink, nowMs: number): link is LiveLink {
  return link.url !== undefined && nowMs < endsAtMs(link);
}

/**
 * The time that a live link has left, in milliseconds. While it is in doubt how late it is, it is the shortest that may be, and never nothing:
 * only the server's time ends a link.
 */
export function timeLeftMs(link: LiveLink, nowMs: number, doubtMs = serverClock.doubtMs()): number {
  // `nowMs` may be a little before the link was made: it goes in steps.
  return Math.max(1, endsAtMs(link) - Math.max(nowMs + doubtMs, Date.parse(link.createdAt)));
}
