const windowMs = 10_000;
/** Each costs some hundred bytes; what comes from yet other addresses is counted together. */
const mostKept = 1000;
/** Of so many requests in one line, the IDs are in it too: more than a person sends in ten seconds. */
const mostIds = 20;

interface Count {
  more: number;
  requestIds: string[];
  tell: Tell;
}

/** Writes one line for `more` refusals; `requestIds` are those of the first of them. */
type Tell = (more: number, requestIds: string[]) => void;

export interface RefusalCounts {
  /**
   * Counts one refusal of a stranger.
   *
   * @param tell writes the line of the refusals that come after the first.
   * @returns whether this is the first one of its client and code in ten seconds, which has a line of its own.
   */
  isFirst(client: string, code: string, tell: Tell, requestId?: string): boolean;
  /** Writes the lines of all that is counted so far. */
  flush(): void;
}

/** Keeps strangers from flooding the log: one line for each address, code and ten seconds. */
export function createRefusalCounts(most = mostKept): RefusalCounts {
  const counts = new Map<string, Count>();
  let isWindowOpen = false;

  function flush(): void {
    for (const [key, { more, requestIds, tell }] of counts) {
      counts.set(key, { more: 0, requestIds: [], tell });
      if (more > 0) tell(more, requestIds);
      else counts.delete(key);
    }
  }

  function sweep(): void {
    flush();
    isWindowOpen = false;
    if (counts.size > 0) openWindow();
  }

  function openWindow(): void {
    if (isWindowOpen) return;
    isWindowOpen = true;
    setTimeout(sweep, windowMs).unref();
  }

  return {
    isFirst(client, code, tell, requestId) {
      const own = `${client} ${code}`;
      const key = counts.size < most || counts.has(own) ? own : code;
      const known = counts.get(key);
      if (known) {
        known.more++;
        if (requestId !== undefined && known.requestIds.length < mostIds) known.requestIds.push(requestId);
        return false;
      }
      counts.set(key, { more: 0, requestIds: [], tell });
      openWindow();
      return true;
    },
    flush,
  };
}
