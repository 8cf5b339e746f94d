import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Connection, createGuard } from './guard';
import { StoreDown } from './store';
import { TookTooLong } from './within';

const patienceMs = 100;

/** Says what the guard reports, and connects or not as it is told. */
function open() {
  const reports: string[] = [];
  const attempts: number[] = [];
  const state = { reachable: true };
  const rejections = new Set<(error: Error) => void>();
  let lose: (error: unknown) => void = () => undefined;
  const connection = {
    ask: async () => 'answer',
    never: () => new Promise<string>((_, reject) => rejections.add(reject)),
    destroy: vi.fn(() => {
      for (const reject of rejections) reject(new Error('closed'));
    }),
    close: vi.fn(async () => undefined),
  } satisfies Connection & Record<string, unknown>;
  const guard = createGuard({
    async connect(onLost) {
      attempts.push(performance.now());
      if (!state.reachable) throw new Error('ECONNREFUSED');
      lose = onLost;
      return connection;
    },
    reasonOf: (error) => (error instanceof TookTooLong ? 'timeout' : error instanceof Error ? error.message : 'unknown'),
    report: { down: (reason) => reports.push(reason), up: (downMs) => reports.push(downMs === undefined ? 'up' : 'up again') },
    patienceMs,
  });
  onTestFinished(() => guard.close());
  return { ...guard, connection, state, reports, attempts, lose: (error: unknown) => lose(error) };
}

/** What comes of a call. */
const outcomeOf = (call: Promise<string>) => call.catch((error) => (error instanceof StoreDown ? 'refused' : 'failed'));

/** What has come of a call by the time that everything under way is done. */
function atOnce(outcome: Promise<string>) {
  return Promise.race([outcome, new Promise((resolve) => setImmediate(() => resolve('waits')))]);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('the guard', () => {
  test('refuses without waiting while the store is down, and says once that it went and once that it is back', async () => {
    const { start, run, state, reports, isUp } = open();
    state.reachable = false;
    await start();
    expect(isUp()).toBe(false);
    expect(await atOnce(outcomeOf(run(({ ask }) => ask())))).toBe('refused');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reports).toEqual(['ECONNREFUSED']);
    state.reachable = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(await run(({ ask }) => ask())).toBe('answer');
    expect(reports).toEqual(['ECONNREFUSED', 'up again']);
  });

  test('lets one call wait 100 ms, and with it gives up all that wait', async () => {
    const { start, run, reports, connection } = open();
    await start();
    const first = outcomeOf(run(({ never }) => never()));
    await vi.advanceTimersByTimeAsync(patienceMs - 1);
    const second = outcomeOf(run(({ never }) => never()));
    expect(await atOnce(first)).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect([await first, await atOnce(second)]).toEqual(['refused', 'refused']);
    expect(await atOnce(outcomeOf(run(({ ask }) => ask())))).toBe('refused');
    expect(connection.destroy).toHaveBeenCalledTimes(1);
    expect(reports).toEqual(['up', 'timeout']);
  });

  test('knows how long ago the store answered', async () => {
    const { start, run, silentMs } = open();
    expect(silentMs()).toBe(Number.POSITIVE_INFINITY);
    await start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(silentMs()).toBe(60_000);
    await run(({ ask }) => ask());
    await vi.advanceTimersByTimeAsync(10);
    await outcomeOf(run(() => Promise.reject(new Error('OOM'))));
    expect(silentMs()).toBe(10);
  });

  test('takes an answer that arrived while the process was busy', async () => {
    const { start, run, isUp } = open();
    await start();
    // Node runs timers before it reads what arrived (event loop phases: timers, poll, check).
    const call = run(() => new Promise((resolve) => setTimeout(() => queueMicrotask(() => resolve('late')), patienceMs)));
    await vi.advanceTimersByTimeAsync(10 * patienceMs);
    expect([await call, isUp()]).toEqual(['late', true]);
  });

  test('counts no time in which the process was too busy to ask', async () => {
    const { start, run, isUp } = open();
    await start();
    const askAndRead = () => new Promise((resolve) => setImmediate(() => setImmediate(() => resolve('answer'))));
    const call = run(askAndRead);
    vi.advanceTimersByTime(10 * patienceMs);
    expect([await call, isUp()]).toEqual(['answer', true]);
  });

  test('is down as soon as the connection is lost or Redis refuses', async () => {
    const { start, run, reports, lose, isUp } = open();
    await start();
    lose(new Error('ECONNRESET'));
    expect(isUp()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await expect(run(() => Promise.reject(new Error('READONLY')))).rejects.toThrow(StoreDown);
    expect(reports).toEqual(['up', 'ECONNRESET', 'up again', 'READONLY']);
  });

  test('tries again after pauses that grow to five seconds and are not the same for all', async () => {
    const { start, state, attempts } = open();
    state.reachable = false;
    await start();
    await vi.advanceTimersByTimeAsync(60_000);
    const pauses = attempts.slice(1).map((atMs, index) => atMs - (attempts[index] ?? 0));
    pauses.forEach((pause, index) => {
      const longest = Math.min(100 * 2 ** index, 5000);
      expect(pause).toBeGreaterThanOrEqual(longest / 2);
      expect(pause).toBeLessThanOrEqual(longest + 1);
    });
    expect(pauses.length).toBeGreaterThan(12);
    expect(new Set(pauses.slice(6)).size).toBeGreaterThan(1);
  });

  test('asks a store that comes and goes less and less often, and forgets that after a steady while', async () => {
    const { start, run, attempts } = open();
    await start();
    const refuse = () => run(() => Promise.reject(new Error('OOM'))).catch(() => undefined);
    for (let count = 0; count < 8; count++) {
      await refuse();
      await vi.advanceTimersByTimeAsync(5000);
    }
    expect(attempts).toHaveLength(9);
    await vi.advanceTimersByTimeAsync(10_000);
    const beforeMs = performance.now();
    await refuse();
    await vi.advanceTimersByTimeAsync(5000);
    expect((attempts.at(-1) ?? 0) - beforeMs).toBeLessThanOrEqual(101);
  });

  test('waits at its end for the calls under way, but not for ever', async () => {
    const { start, close, connection } = open();
    await start();
    connection.close.mockReturnValue(new Promise(() => undefined));
    const closed = close();
    await vi.advanceTimersByTimeAsync(patienceMs);
    await closed;
    expect(connection.destroy).toHaveBeenCalledTimes(1);
  });
});
