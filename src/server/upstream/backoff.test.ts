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

test('the rest of a pause is rounded up to whole seconds, and runs out', () => {
  const { clock, backoff } = createClocked();
  backoff.grow();
  clock.ms += 999;
  expect(backoff.leftS()).toBe(1);
  clock.ms += 1;
  expect(backoff.leftS()).toBe(0);
});

test('a pause can be given a minimum length, which does not change how the next one grows', () => {
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

test('a clock that is set back ends the pause', () => {
  const { clock, backoff } = createClocked();
  backoff.grow();
  clock.ms -= 3_600_000;
  expect(backoff.leftS()).toBe(0);
});
