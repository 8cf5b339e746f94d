/** How fast links are made, and how many the server takes at a time. Times are milliseconds of one clock. */
export type Pace = {
  /** When calls began, or began again after a limit. */
  sinceMs: number;
  /** How many calls have ended since then. */
  ended: number;
  /** How long nothing could be made since then: offline, or signed out. `idleSinceMs` is defined while it is so. */
  idleMs: number;
  idleSinceMs: number | undefined;
  /** What one call took on average, counted over all that run at once. */
  perCallMs: number;
  /** How many calls the server takes in a time; undefined while no limit was met. */
  limit: { calls: number; everyMs: number } | undefined;
};

/** What a call takes before one was made, at four at a time. */
const usualPerCallMs = 100;
const minuteMs = 60_000;

/** @param perMinute how many links the server takes in a minute, where that is known. */
export function startPace(nowMs: number, perMinute?: number): Pace {
  const limit = perMinute === undefined ? undefined : { calls: perMinute, everyMs: minuteMs };
  return { sinceMs: nowMs, ended: 0, idleMs: 0, idleSinceMs: undefined, perCallMs: usualPerCallMs, limit };
}

export function countCall(pace: Pace, nowMs: number): Pace {
  const ended = pace.ended + 1;
  // What still ends during a pause says nothing about the time after it.
  if (nowMs <= pace.sinceMs) return { ...pace, ended };
  return { ...pace, ended, perCallMs: Math.max(0, nowMs - pace.sinceMs - pace.idleMs) / ended };
}

/** @param isIdle whether nothing can be made from now on, for a time that says nothing about the pace. */
export function noteIdle(pace: Pace, isIdle: boolean, nowMs: number): Pace {
  if (isIdle === (pace.idleSinceMs !== undefined)) return pace;
  if (isIdle) return { ...pace, idleSinceMs: nowMs };
  return { ...pace, idleSinceMs: undefined, idleMs: pace.idleMs + nowMs - (pace.idleSinceMs ?? nowMs) };
}

/** The server takes no more until `untilMs`. What it took until now is what it takes at a time. */
export function meetLimit(pace: Pace, untilMs: number): Pace {
  const limit = pace.ended > 0 ? { calls: pace.ended, everyMs: untilMs - pace.sinceMs } : pace.limit;
  return { ...pace, limit, sinceMs: untilMs, ended: 0, idleMs: 0 };
}

/** How long so many calls take from now on, in milliseconds. */
export function timeFor(calls: number, { sinceMs, ended, perCallMs, limit }: Pace, nowMs: number): number {
  // During a pause, `sinceMs` is its end.
  const pauseMs = Math.max(0, sinceMs - nowMs);
  const room = limit ? Math.max(0, limit.calls - ended) : calls;
  if (!limit || calls <= room) return pauseMs + calls * perCallMs;
  const beyond = calls - room;
  const fullTurns = Math.ceil(beyond / limit.calls);
  const lastTurn = beyond - (fullTurns - 1) * limit.calls;
  return Math.max(0, sinceMs + fullTurns * limit.everyMs - nowMs) + lastTurn * perCallMs;
}

/** How long so many links take before the first one is made, where the server takes only so many in a minute. In milliseconds. */
export function timeBefore(calls: number, perMinute?: number): number {
  return timeFor(calls, startPace(0, perMinute), 0);
}
