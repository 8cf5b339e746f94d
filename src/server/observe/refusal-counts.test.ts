import { expect, onTestFinished, test, vi } from 'vitest';
import { createRefusalCounts } from './refusal-counts';

function createCounts(most?: number) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const counts = createRefusalCounts(most);
  const told: string[] = [];
  const refuse = (client: string, code = 'not_found') =>
    counts.isFirst(client, code, ({ count, isMixed }) => void told.push(`${isMixed ? 'others' : client} ${code} ${count}`));
  return { counts, told, refuse };
}

test('the first refusal of a client and code has a line, and those of the next ten seconds share one', () => {
  const { told, refuse } = createCounts();
  expect([refuse('a'), refuse('a'), refuse('a'), refuse('a', 'invalid_json'), refuse('b')]).toEqual([true, false, false, true, true]);
  vi.advanceTimersByTime(9999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['a not_found 2']);
  expect(refuse('a')).toBe(false);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['a not_found 2', 'a not_found 1']);
  vi.advanceTimersByTime(10_000);
  expect(refuse('a')).toBe(true);
  expect(told).toHaveLength(2);
});

test('more addresses than are kept share a line for each code', () => {
  const { told, refuse } = createCounts(2);
  expect(['a', 'b', 'c', 'd', 'e', 'a'].map((client) => refuse(client))).toEqual([true, true, true, false, false, false]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['a not_found 1', 'others not_found 2']);
});

test('what is counted at the end is written', () => {
  const { counts, told, refuse } = createCounts();
  refuse('a');
  refuse('a');
  counts.flush();
  expect(told).toEqual(['a not_found 1']);
});
