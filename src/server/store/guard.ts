import { createPatience, type Patience } from './patience';
import { StoreDown } from './store';
import { TookTooLong, within } from './within';

/** A connection whose calls reject at once when it is destroyed. */
export interface Connection {
  destroy(): void;
  /** Waits for the calls under way. */
  close(): Promise<void>;
}

/** Hears when the store goes and when it is back. */
export interface StoreReport {
  /** @param reason a code, without any address or secret. */
  down(reason: string): void;
  /** @param downMs undefined: it is up from the start. */
  up(downMs: number | undefined): void;
}

interface GuardParts<C> {
  /** Opens a connection that answers, or rejects. @param onLost to be called when the connection is lost later. */
  connect: (onLost: (error: unknown) => void) => Promise<C>;
  reasonOf: (error: unknown) => string;
  report: StoreReport;
  /** The longest that a call waits. */
  patienceMs: number;
}

/** @throws {StoreDown} */
export type GuardedCall<C> = <T>(call: (connection: C) => Promise<T>) => Promise<T>;

type State<C> =
  | { kind: 'starting' }
  | { kind: 'up'; connection: C; sinceMs: number; patience: Patience }
  | { kind: 'down'; sinceMs: number }
  | { kind: 'closed' };

const firstPauseMs = 100;
const longestPauseMs = 5000;
/** A store that goes again sooner is asked less and less often. */
const steadyMs = 10_000;

/**
 * Keeps one connection. The first call that fails or takes too long closes it, for all calls: from then on they reject with {StoreDown} without
 * waiting, until a new connection answers. The pauses between its attempts grow, and vary, so that replicas do not all come at once.
 */
export function createGuard<C extends Connection>({ connect, reasonOf, report, patienceMs }: GuardParts<C>) {
  let state: State<C> = { kind: 'starting' };
  let failures = 0;
  let answeredAtMs = Number.NEGATIVE_INFINITY;
  let retry: NodeJS.Timeout | undefined;

  async function attempt(): Promise<void> {
    let mine: C | undefined;
    const lost = (error: unknown) => mine && fall(mine, error);
    try {
      mine = await connect(lost);
    } catch (error) {
      return goDown(error);
    }
    if (state.kind === 'closed') return mine.destroy();
    const downMs = state.kind === 'down' ? performance.now() - state.sinceMs : undefined;
    answeredAtMs = performance.now();
    const patience = createPatience(patienceMs, () => lost(new TookTooLong()));
    state = { kind: 'up', connection: mine, sinceMs: answeredAtMs, patience };
    report.up(downMs);
  }

  function fall(connection: C, error: unknown): void {
    if (state.kind !== 'up' || state.connection !== connection) return;
    if (performance.now() - state.sinceMs >= steadyMs) failures = 0;
    state.patience.end();
    goDown(error);
    connection.destroy();
  }

  function goDown(error: unknown): void {
    if (state.kind === 'closed') return;
    if (state.kind !== 'down') {
      state = { kind: 'down', sinceMs: performance.now() };
      report.down(reasonOf(error));
    }
    const pauseMs = Math.min(firstPauseMs * 2 ** failures++, longestPauseMs);
    retry = setTimeout(attempt, pauseMs * (0.5 + Math.random() / 2)).unref();
  }

  return {
    /** The first attempt. */
    start: attempt,
    isUp: () => state.kind === 'up',
    silentMs: () => performance.now() - answeredAtMs,
    /** @throws {StoreDown} */
    async run<T>(call: (connection: C) => Promise<T>): Promise<T> {
      if (state.kind !== 'up') throw new StoreDown();
      const { connection, patience } = state;
      const answered = patience.begin();
      try {
        const answer = await call(connection);
        answeredAtMs = performance.now();
        return answer;
      } catch (error) {
        fall(connection, error);
        throw new StoreDown();
      } finally {
        answered();
      }
    },
    async close(): Promise<void> {
      clearTimeout(retry);
      const last = state;
      state = { kind: 'closed' };
      if (last.kind !== 'up') return;
      last.patience.end();
      await within(patienceMs, last.connection.close()).catch(() => last.connection.destroy());
    },
  };
}
