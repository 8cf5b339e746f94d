const windowMs = 10_000;
/** Each costs some hundred bytes; what comes from yet other clients is counted together. */
const mostKept = 1000;
/** Of so many requests in one line, the IDs are in it too: more than a person sends in ten seconds. */
const mostIds = 20;

interface Count {
  repeated: Repeated;
  tell: Tell;
}

/** Refusals that share a line. */
export interface Repeated {
  count: number;
  /** Of the first of them. */
  requestIds: string[];
  /** They came from several clients, for whom there was no room any more. */
  isMixed: boolean;
}

type Tell = (repeated: Repeated) => void;

export interface RefusalCounts {
  /**
   * Counts one refusal, or another event that a client can cause as often as it likes.
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
    for (const [key, { repeated, tell }] of counts) {
      counts.set(key, { repeated: { ...repeated, count: 0, requestIds: [] }, tell });
      if (repeated.count > 0) tell(repeated);
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
      const isMixed = counts.size >= most && !counts.has(own);
      const key = isMixed ? code : own;
      const repeated = counts.get(key)?.repeated;
      if (repeated) {
        repeated.count++;
        if (requestId !== undefined && repeated.requestIds.length < mostIds) repeated.requestIds.push(requestId);
        return false;
      }
      counts.set(key, { repeated: { count: 0, requestIds: [], isMixed }, tell });
      openWindow();
      return true;
    },
    flush,
  };
}
