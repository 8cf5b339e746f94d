import { onTestFinished, vi } from 'vitest';
import { ApiError } from '../api/api-error';
import { createRun } from '../bulk/create-run';
import type { RunRow } from '../bulk/run-row';
import type { NotedDraft } from '../composer/typed-draft';

/** What the server does with a call: how long it takes in milliseconds, and a failure in place of a link. */
export type Answer = { ms?: number; error?: ApiError };

type Call = { userId: string; key: string; atMs: number };

/** Drafts for "u-1", "u-2" and so on. */
export function draftsOf(count: number, from = 1): NotedDraft[] {
  return Array.from({ length: count }, (_, index) => ({ mode: 'view', hours: 1, userId: `u-${from + index}`, note: '' }));
}

export const refusal = (code: ApiError['code'], details: ApiError['details'] = {}) => new ApiError(code, details);

const mayHaveMade = ({ code, details }: ApiError) => details.linkMayExist ?? code === 'no_answer';

/** A storage in memory that both pages of a tab see. */
function createStored() {
  let stored: readonly unknown[] = [];
  return {
    read: async (): Promise<unknown[]> => JSON.parse(JSON.stringify(stored)),
    write(items: readonly unknown[]) {
      stored = items;
    },
    remove() {
      stored = [];
    },
    settled: async () => undefined,
  };
}

/** A run with a server, a network and a session that a test controls. Time passes only when the test says so. */
export function openRun() {
  vi.useFakeTimers({ now: 0, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const calls: Call[] = [];
  const answers = new Map<string, Answer[]>();
  const listeners = new Set<() => void>();
  const stored = createStored();
  const world = { isOnline: true, isSignedIn: true, isReadable: true };
  let links = 0;
  let keys = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  /** Whose latest call made a link, or may have. */
  const perhapsMade = new Set<string>();
  const made = new Map<string, number>();
  const unsafe: string[] = [];
  /** A page that is left hears no answer any more, but its calls were made. */
  let page = 0;

  async function make(row: RunRow, ofPage: number): Promise<{ id: number }> {
    calls.push({ userId: row.draft.userId, key: row.key, atMs: Date.now() });
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    if (perhapsMade.has(row.draft.userId)) unsafe.push(row.draft.userId);
    perhapsMade.add(row.draft.userId);
    const { ms = 50, error } = answers.get(row.draft.userId)?.shift() ?? {};
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (ofPage !== page) return new Promise(() => undefined);
    atOnce--;
    if (error && !mayHaveMade(error)) perhapsMade.delete(row.draft.userId);
    if (error) throw error;
    made.set(row.draft.userId, 1 + (made.get(row.draft.userId) ?? 0));
    return { id: ++links };
  }

  function openPage(perMinute?: number) {
    const ofPage = page;
    const whileOpen = (listener: () => void) => () => ofPage === page && listener();
    const onChange = (listener: () => void) => {
      const heard = whileOpen(listener);
      listeners.add(heard);
      return () => void listeners.delete(heard);
    };
    return createRun({
      make: (row) => make(row, ofPage),
      newKey: () => `key-${++keys}`,
      stored: {
        ...stored,
        read: async () => {
          if (!world.isReadable) throw refusal('no_answer');
          return stored.read();
        },
        write: (items) => ofPage === page && stored.write(items),
        remove: () => ofPage === page && stored.remove(),
      },
      now: Date.now,
      setTimeout: (act, ms) => setTimeout(whileOpen(act), ms),
      clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
      isOnline: () => world.isOnline,
      onOnlineChange: onChange,
      isSignedIn: () => world.isSignedIn,
      onSignInChange: onChange,
      perMinute: () => perMinute,
    });
  }

  return {
    calls,
    openPage,
    /** The user IDs of all calls, in their order. */
    called: () => calls.map(({ userId }) => userId),
    mostAtOnce: () => mostAtOnce,
    /** Calls for user IDs for which an earlier call made a link, or may have made one. */
    unsafeCalls: () => unsafe,
    madeFor: (userId: string) => made.get(userId) ?? 0,
    /** What the next calls for this user ID get, one after the other; afterwards a link each time. */
    answer: (userId: string, ...next: Answer[]) => void answers.set(userId, next),
    change(next: Partial<typeof world>) {
      Object.assign(world, next);
      for (const listener of listeners) listener();
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    /** Leaves the page in the middle of whatever it does, and opens it again. */
    async reload() {
      page++;
      atOnce = 0;
      const run = openPage();
      await run.restore();
      return run;
    },
  };
}
