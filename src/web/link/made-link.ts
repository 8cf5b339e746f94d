import { hourMs } from '#contract/time';
import type { MadeLink } from './made-link-schema';

export type LiveLink = MadeLink & { url: string };

/** In milliseconds since 1970, by this browser's clock. */
export function endsAtMs({ requestedAtMs, hours }: Pick<MadeLink, 'requestedAtMs' | 'hours'>) {
  return requestedAtMs + hours * hourMs;
}

export function isLive(link: MadeLink, nowMs: number): link is LiveLink {
  return link.url !== undefined && nowMs < endsAtMs(link);
}
