import { expect, onTestFinished, test, vi } from 'vitest';
import { createMemoryStore } from '../store/memory-store';
import { StoreDown } from '../store/store';
import { createLateAdd } from './late-add';

/** A store that is down until the test says otherwise. */
function openDown() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = { ms: 1000 };
  const now = () => clock.ms;
  const store = createMemoryStore(now);
  const state = { isUp: false, tries: 0 };
  const add: typeof store.add = async (...addition) => {
    state.tries++;
    if (!state.isUp) throw new StoreDown();
    await store.add(...addition);
  };
  const lost = vi.fn();
  const lateAdd = createLateAdd({ store: { add, isUp: () => state.isUp }, now, lost });
  return {
    state,
    clock,
    lost,
    add: (id: string, endMs = 9000) => lateAdd({ entry: { id, value: '', endMs, lists: ['all'] }, tally: { key: 'made', ttlMs: 9000 } }),
    ids: async () => (await store.list('all', { after: undefined, most: 10_000 })).map(({ id }) => id),
  };
}

test('what is made while the store is down is added when it is back, and it is not asked before', async () => {
  const { state, add, ids, lost } = openDown();
  await Promise.all([add('a'), add('b')]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(state.tries).toBe(2);
  state.isUp = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(await ids()).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(5000);
  expect([state.tries, lost.mock.calls.length]).toEqual([4, 0]);
});

test('what has ended by then is not added', async () => {
  const { state, clock, add, ids } = openDown();
  await add('a', 2000);
  await add('b');
  clock.ms = 2000;
  state.isUp = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(await ids()).toEqual(['b']);
});

test('a store that is back gets many a little at a time, and those that are too many are counted', async () => {
  const { state, add, ids, lost } = openDown();
  for (let index = 0; index < 5003; index++) await add(String(index));
  expect(lost).toHaveBeenCalledTimes(3);
  state.isUp = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(await ids()).toHaveLength(500);
  await vi.advanceTimersByTimeAsync(9000);
  expect(await ids()).toHaveLength(5000);
});
