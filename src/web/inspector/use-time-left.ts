import { useAtNow } from '../browser/use-now';
import { isLive, timeLeftMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';

const minuteMs = 60_000;

/** The time left, in milliseconds, in steps that can be seen: minutes and, in the last one, seconds. Nothing for a link that has ended. */
export function useTimeLeft(link: MadeLink) {
  return useAtNow((nowMs) => {
    const leftMs = isLive(link, nowMs) ? timeLeftMs(link, nowMs) : 0;
    const stepMs = leftMs > minuteMs ? minuteMs : 1000;
    return Math.ceil(leftMs / stepMs) * stepMs;
  });
}
