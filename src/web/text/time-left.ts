import { text } from './text';

/** Time left, such as "7 h 59 min 58 s" or "2 d 4 h 0 min"; part of a second counts as a whole one. */
export function formatTimeLeft(leftMs: number) {
  const totalS = Math.max(0, Math.ceil(leftMs / 1000));
  const [days, hours, minutes, seconds] = [
    Math.floor(totalS / 86_400),
    Math.floor(totalS / 3600) % 24,
    Math.floor(totalS / 60) % 60,
    totalS % 60,
  ];
  const { day, hour, minute, second } = text.time;
  if (days > 0) return `${day(days)} ${hour(hours)} ${minute(minutes)}`;
  if (hours > 0) return `${hour(hours)} ${minute(minutes)} ${second(seconds)}`;
  return minutes > 0 ? `${minute(minutes)} ${second(seconds)}` : second(seconds);
}

/** A duration to the minute, such as "2 h" or "1 d 3 h 5 min". */
export function formatDuration(ms: number) {
  const totalMin = Math.max(1, Math.round(ms / 60_000));
  const { day, hour, minute } = text.time;
  const parts: [number, (n: number) => string][] = [
    [Math.floor(totalMin / 1440), day],
    [Math.floor(totalMin / 60) % 24, hour],
    [totalMin % 60, minute],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, unit]) => unit(n))
    .join(' ');
}
