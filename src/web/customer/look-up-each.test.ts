import { expect, test, vi } from 'vitest';
import type { CustomerLookup } from '#contract/customer-lookup';
import { ApiError } from '../api/api-error';
import { lookUpEach } from './look-up-each';

const known: CustomerLookup = { found: true, fields: {}, control: null, retryAfterS: null };
const ten = Array.from({ length: 10 }, (_, index) => `customer-${index}`);
const never = new AbortController().signal;

test('several customers are looked up once each, in their order, at most four at a time', async () => {
  let underWay = 0;
  let most = 0;
  const ask = vi.fn(async () => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    return known;
  });
  const tell = vi.fn();
  await lookUpEach(ten, { ask, tell, signal: never });
  expect(tell.mock.calls.map(([userId]) => userId)).toEqual(ten);
  expect(ask).toHaveBeenCalledTimes(10);
  expect(most).toBe(4);
});

test('a refusal by the limit makes all of them wait, and none is lost', async () => {
  const waits: number[] = [];
  let refusals = 4;
  const ask = async () => {
    if (refusals-- > 0) throw new ApiError('rate_limited', { retryAfterS: 7 });
    return known;
  };
  const told = new Set<string>();
  const wait = async (seconds: number) => void waits.push(seconds);
  await lookUpEach(ten, { ask, tell: (userId) => told.add(userId), signal: never, wait });
  expect(waits).toEqual([7]);
  expect(told.size).toBe(10);
});

test('one that fails is told as unknown, and the others go on', async () => {
  const tell = vi.fn();
  const ask = async (userId: string) => {
    if (userId === 'customer-1') throw new ApiError('no_answer');
    return known;
  };
  await lookUpEach(ten, { ask, tell, signal: never });
  expect(tell).toHaveBeenCalledTimes(10);
  expect(tell).toHaveBeenCalledWith('customer-1', undefined);
});

test('nothing is asked or told after the end', async () => {
  const end = new AbortController();
  const ask = vi.fn(async () => {
    end.abort();
    return known;
  });
  const tell = vi.fn();
  await lookUpEach(ten, { ask, tell, signal: end.signal });
  expect(ask).toHaveBeenCalledTimes(1);
  expect(tell).not.toHaveBeenCalled();
});
