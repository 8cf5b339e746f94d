import { expect, test, vi } from 'vitest';
import { createCopied } from './copied';

test('only what was copied last is "copied", and for two seconds', () => {
  vi.useFakeTimers();
  const copied = createCopied(() => new EventTarget());
  copied.say('row:1');
  vi.advanceTimersByTime(1500);
  copied.say('row:2');
  expect(copied.get()).toBe('row:2');
  vi.advanceTimersByTime(1999);
  expect(copied.get()).toBe('row:2');
  vi.advanceTimersByTime(1);
  expect(copied.get()).toBeUndefined();
  vi.useRealTimers();
});

test('nothing claims the clipboard after it was taken back', () => {
  const copied = createCopied(() => new EventTarget());
  copied.say('row:1');
  copied.unsay();
  expect(copied.get()).toBeUndefined();
});

test('nothing claims the clipboard after something else was copied by hand', () => {
  const page = new EventTarget();
  const copied = createCopied(() => page);
  for (const type of ['copy', 'cut']) {
    copied.say('row:1');
    page.dispatchEvent(new Event(type));
    expect(copied.get()).toBeUndefined();
  }
});
