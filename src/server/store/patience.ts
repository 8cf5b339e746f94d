/** Calls that were begun in the same turn of the event loop, and are sent together. */
interface Turn {
  /** Undefined until they have been sent. */
  sentMs: number | undefined;
  unanswered: number;
}

/** Watches over calls whose answers arrive in the order of the calls. */
export interface Patience {
  /** A call begins. @returns what to tell once its answer is there. */
  begin(): () => void;
  /** Watches over no call any more. */
  end(): void;
}

/**
 * Notices when a call has waited too long, with one timer for all of them. A moment in which this process is busy is not the other side's fault: the
 * time of a call begins when it has been sent, after the turn of the event loop in which it began, and what has arrived by its end is read first.
 *
 * @param ms how long a call may wait.
 * @param lose hears of calls that have waited longer, and ends the watch.
 */
export function createPatience(ms: number, lose: () => void): Patience {
  const turns: Turn[] = [];
  let beginning: Turn | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  function beginTurn(): Turn {
    const turn: Turn = { sentMs: undefined, unanswered: 0 };
    turns.push(turn);
    setImmediate(() => {
      turn.sentMs = performance.now();
      beginning = undefined;
      watch();
    });
    return turn;
  }

  /** The turn that has waited longest; those before it have all their answers. */
  function oldest(): Turn | undefined {
    while (turns[0]?.unanswered === 0 && turns[0] !== beginning) turns.shift();
    return turns[0];
  }

  function watch(): void {
    const turn = oldest();
    if (isOver || timer || turn?.sentMs === undefined) return;
    const leftMs = turn.sentMs + ms - performance.now();
    timer = setTimeout(() => setImmediate(judge, turn), Math.max(1, leftMs)).unref();
  }

  function judge(turn: Turn): void {
    timer = undefined;
    const isLate = turn.unanswered > 0 && turn.sentMs !== undefined && performance.now() - turn.sentMs >= ms;
    if (!isLate) watch();
    else if (!isOver) lose();
  }

  return {
    begin() {
      beginning ??= beginTurn();
      const turn = beginning;
      turn.unanswered++;
      return () => {
        turn.unanswered--;
      };
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
