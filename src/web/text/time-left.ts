import { timeLeftText } from '#text/time-left';
import { text } from './text';

const minuteMs = 60_000;

/** Time left to the minute, such as "7 h 50 min" or "2 d 4 h", and to the second in the last minute. A part of a unit counts as a whole one. */
export function formatTimeLeft(leftMs: number) {
  const totalS = Math.max(0, Math.ceil(leftMs / 1000));
  return totalS < 60
    ? timeLeftText.second(totalS)
    : toParts(Math.ceil(totalS / 60))
        .slice(0, 2)
        .join(' ');
}

/** A duration to the minute, such as "2 h" or "1 d 3 h 5 min". */
export function formatDuration(ms: number) {
  return toParts(Math.max(1, Math.round(ms / minuteMs))).join(' ');
}

function toParts(totalMin: number): string[] {
  const { day, minute } = timeLeftText;
  const parts: [number, (n: number) => string][] = [
    [Math.floor(totalMin / 1440), day],
    [Math.floor(totalMin / 60) % 24, text.time.hour],
    [totalMin % 60, minute],
  ];
  return parts.filter(([n]) => n > 0).map(([n, unit]) => unit(n));
}
