import type { NotedDraft } from '../composer/typed-draft';
import { startPace } from './pace';
import { type CallDeps, createCalls } from './run-calls';
import { createGate, type GateDeps } from './run-gate';
import { countRows, isSafeToRetry, isUnderWay, isUnread, type RunRow, type Verdict } from './run-row';
import { createRunState, type StoredRun } from './run-state';

/** How many links are made at the same time. The server takes sixteen of one operator. */
const mostAtOnce = 4;

export type RunDeps = GateDeps &
  CallDeps & {
    /** A new `Idempotency-Key`. */
    newKey: () => string;
    stored: StoredRun;
    /** How many links the server takes in a minute, where that is known. */
    perMinute: () => number | undefined;
  };

/**
 * Makes the links of lists, four at a time. Each row is asked for once. Only what certainly made no link because of a limit, a lost network or an
 * ended session is asked for again by itself; all else is for the operator to decide.
 *
 * What is known of each row is stored before its call begins, so that after a reload nothing is said to be unasked that was asked for.
 */
export function createRun(deps: RunDeps) {
  const { now, newKey } = deps;
  const gate = createGate(deps, pump);
  const run = createRunState(deps.stored, startPace(now()));
  const calls = createCalls(deps, run, gate, { pump, halt });
  let restoring: Promise<void> | undefined;

  /** Begins what may begin. Called whenever that may have changed. */
  function pump() {
    const { waiting, creating } = countRows(run.get().rows);
    run.setPause(waiting > 0 ? gate.pause() : undefined, now());
    if (run.get().pause) return;
    const next = run
      .get()
      .rows.filter(({ state }) => state.is === 'waiting')
      .slice(0, Math.max(0, mostAtOnce - creating));
    if (next.length === 0) return;
    const ids = new Set(next.map(({ id }) => id));
    run.changeRows(({ id }) => (ids.has(id) ? { is: 'creating' } : undefined));
    for (const row of next) void calls.ask(row);
  }

  function stop() {
    calls.endAfter(run.get().rows.filter(({ state }) => state.is === 'creating'));
    run.changeRows(({ state }) => (state.is === 'waiting' ? { is: 'held' } : undefined));
    pump();
  }

  function halt({ state: { code } }: Extract<Verdict, { is: 'fail' }>) {
    stop();
    run.update({ halted: code });
  }

  /** Lets rows wait for their turn. */
  function enqueue(rows: readonly RunRow[], mayWait: (row: RunRow) => boolean) {
    const { pace } = run.get();
    const next = startPace(now(), deps.perMinute());
    if (!isUnderWay(run.get().rows)) run.update({ pace: { ...next, limit: pace.limit ?? next.limit } });
    run.update({ halted: undefined });
    calls.forgetFailures();
    run.setRows(rows.map((row) => (mayWait(row) ? asWaiting(row) : row)));
    goOn();
  }

  function asWaiting(row: RunRow): RunRow {
    const doubt = row.state.is === 'failed' && row.state.mayExist ? row.state : undefined;
    return { ...row, key: isUnread(row) ? row.key : newKey(), state: { is: 'waiting' }, ...(doubt && { doubt }) };
  }

  function goOn() {
    gate.open();
    pump();
  }

  /** Restores, once, what an earlier page of this tab has stored. @throws what the reading throws; the next call tries again. */
  function restore(): Promise<void> {
    restoring ??= run
      .restore()
      .then(pump)
      .catch((error) => {
        restoring = undefined;
        throw error;
      });
    return restoring;
  }

  return {
    get: run.get,
    subscribe: run.subscribe,
    restore,
    /** Makes a link for each draft. Rows of earlier lists stay as they are, but for those made when all have ended. */
    async add(drafts: readonly NotedDraft[]): Promise<void> {
      await restore();
      const { rows } = run.get();
      const kept = isUnderWay(rows) ? rows : rows.filter(({ state }) => state.is !== 'made');
      const lastId = Math.max(0, ...rows.map(({ id }) => id));
      const added = drafts.map((draft, index): RunRow => ({ id: lastId + 1 + index, key: '', draft, state: { is: 'held' } }));
      enqueue([...kept, ...added], ({ id }) => id > lastId);
    },
    /** Nothing begins any more; what is under way ends. */
    stop,
    /** Asks again for those of these rows that certainly made no link. */
    retry: (ids: readonly number[]) => enqueue(run.get().rows, (row) => ids.includes(row.id) && isSafeToRetry(row)),
    /** Asks again for a row that may have made a link, after the operator was asked about it. */
    retryOne: (id: number) => enqueue(run.get().rows, (row) => row.id === id && row.state.is === 'failed'),
    /** Forgets rows that are not under way; without IDs, all of them. */
    forget: run.forget,
    /** Resolves when all that is known is stored. */
    settled: run.save,
  };
}

export type Run = ReturnType<typeof createRun>;
