const windowMs = 10_000;
/** Each costs some hundred bytes; what comes from yet other addresses is counted together. */
const mostKept = 1000;

interface Count {
  more: number;
  tell: (more: number) => void;
}

export interface RefusalCounts {
  /**
   * Counts one refusal of a stranger.
   *
   * @param tell writes the line of the refusals that come after the first, and is given their number.
   * @returns whether this is the first one of its client and code in ten seconds, which has a line of its own.
   */
  isFirst(client: string, code: string, tell: (more: number) => void): boolean;
  /** Writes the lines of all that is counted so far. */
  flush(): void;
}

/** Keeps strangers from flooding the log: one line for each address, code and ten seconds. */
export function createRefusalCounts(most = mostKept): RefusalCounts {
  const counts = new Map<string, Count>();
  let isWindowOpen = false;

  function flush(): void {
    for (const [key, { more, tell }] of counts) {
      counts.set(key, { more: 0, tell });
      if (more > 0) tell(more);
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
    isFirst(client, code, tell) {
      const own = `${client} ${code}`;
      const key = counts.size < most || counts.has(own) ? own : code;
      const known = counts.get(key);
      if (known) {
        known.more++;
        return false;
      }
      counts.set(key, { more: 0, tell });
      openWindow();
      return true;
    },
    flush,
  };
}
