import { expect, test, vi } from 'vitest';
import { singleFlight } from './single-flight';

test('calls share one flight, and keep its result', async () => {
  const load = vi.fn(async () => ({}));
  const get = singleFlight(load);
  const [first, second] = await Promise.all([get(), get()]);
  expect([first === second, (await get()) === first, load.mock.calls.length]).toEqual([true, true, 1]);
});

test('after a failure, which all its callers get, the next call tries again', async () => {
  const load = vi.fn(async () => 'loaded');
  load.mockRejectedValueOnce(new Error('no'));
  const get = singleFlight(load);
  const calls = await Promise.allSettled([get(), get()]);
  expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect([await get(), load.mock.calls.length]).toEqual(['loaded', 2]);
});
