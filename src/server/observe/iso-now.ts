let lastMs = 0;
let lastTime = '';

/** The time in ISO 8601, made once for all lines of a millisecond: it is the most expensive part of a line. */
export function isoNow(): string {
  const nowMs = Date.now();
  if (nowMs !== lastMs) lastTime = new Date(nowMs).toISOString();
  lastMs = nowMs;
  return lastTime;
}
