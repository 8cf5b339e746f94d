import { expect, test } from 'vitest';
import { createBackoff } from './backoff';

function createClocked() {
  const clock = { ms: 1_000_000 };
  return { clock, backoff: createBackoff(() => clock.ms) };
}

test('there is no pause before the first failure', () => {
  expect(createClocked().backoff.leftS()).toBe(0);
});

test('the pause doubles with every failure in a row, up to 30 seconds', () => {
  const { backoff } = createClocked();
  const pauses = Array.from({ length: 8 }, () => {
    backoff.grow();
    return backoff.leftS();
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
});

test('what is left is rounded up, and ends', () => {
  const { clock, backoff } = createClocked();
  backoff.grow();
  clock.ms += 999;
  expect(backoff.leftS()).toBe(1);
  clock.ms += 1;
  expect(backoff.leftS()).toBe(0);
});

test('a pause is as long as it is asked to be, and the next one grows as ever', () => {
  const { backoff } = createClocked();
  backoff.grow(90);
  expect(backoff.leftS()).toBe(90);
  backoff.grow();
  expect(backoff.leftS()).toBe(2);
});

test('a success ends the pause and makes the next one short again', () => {
  const { backoff } = createClocked();
  for (let failures = 0; failures < 5; failures++) backoff.grow();
  backoff.reset();
  expect(backoff.leftS()).toBe(0);
  backoff.grow();
  expect(backoff.leftS()).toBe(1);
});

test('a clock that is put back ends the pause', () => {
  const { clock, backoff } = createClocked();
  backoff.grow();
  clock.ms -= 3_600_000;
  expect(backoff.leftS()).toBe(0);
});
