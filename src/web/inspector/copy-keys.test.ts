import { afterEach, expect, test, vi } from 'vitest';
import { copyKeys } from './copy-keys';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['Linux x86_64', false, 'Ctrl+C'],
  ['Win32', false, 'Ctrl+C'],
  ['MacIntel', false, '⌘C'],
  ['iPhone', true, undefined],
])('on %s, touch screen: %s, the keys are %s', (platform, coarse, keys) => {
  vi.stubGlobal('navigator', { platform });
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' && coarse }));
  expect(copyKeys()).toBe(keys);
});
