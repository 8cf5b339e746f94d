import { expect, test } from 'vitest';
import { isKey } from './is-key';

const press = (key: string, code = '', shiftKey = false) => ({ key, code, shiftKey });

test.each([
  ['US', press('c', 'KeyC')],
  ['US with Caps Lock', press('C', 'KeyC')],
  ['Dvorak', press('c', 'KeyI')],
  ['Russian', press('с', 'KeyC')],
  ['Russian with Caps Lock', press('С', 'KeyC')],
  ['Ukrainian', press('с', 'KeyC')],
  ['Greek', press('ψ', 'KeyC')],
  ['Greek with Caps Lock', press('Ψ', 'KeyC')],
  ['Hebrew', press('ב', 'KeyC')],
  ['Hebrew with Caps Lock', press('C', 'KeyC')],
  ['Arabic', press('ؤ', 'KeyC')],
  ['Korean', press('ㅊ', 'KeyC')],
  ['an on-screen keyboard', press('c')],
])('%s: the key that has a "c" is "c"', (_layout, event) => {
  expect(isKey(event, 'c')).toBe(true);
});

test.each([
  ['US', press('q', 'KeyQ')],
  ['French', press('q', 'KeyA')],
  ['Russian', press('й', 'KeyQ')],
  ['Greek', press(';', 'KeyQ')],
  ['Hebrew', press('/', 'KeyQ')],
  ['Thai', press('ๆ', 'KeyQ')],
])('%s: the key that has a "q" is "q"', (_layout, event) => {
  expect(isKey(event, 'q')).toBe(true);
});

test.each([
  ['Russian', press('т', 'KeyN')],
  ['Greek', press('ν', 'KeyN')],
  ['Hebrew', press('מ', 'KeyN')],
  ['Thai', press('ื', 'KeyN')],
])('%s: the key that has an "n" is "n"', (_layout, event) => {
  expect(isKey(event, 'n')).toBe(true);
});

test.each([
  ['US', press('?', 'Slash', true)],
  ['German', press('?', 'Minus', true)],
  ['Russian', press('?', 'Digit7', true)],
  ['Arabic', press('؟', 'Slash', true)],
])('%s: "?" is "?"', (_layout, event) => {
  expect(isKey(event, '?')).toBe(true);
});

test.each([
  ['US', press('/', 'Slash')],
  ['German', press('/', 'Digit7', true)],
  ['Russian', press('/', 'Backslash', true)],
  ['Arabic', press('ظ', 'Slash')],
])('%s: "/" is "/"', (_layout, event) => {
  expect(isKey(event, '/')).toBe(true);
});

test.each([
  ['French, where "q" is elsewhere', press('a', 'KeyQ'), 'q'],
  ['Dvorak, where "q" is elsewhere', press("'", 'KeyQ'), 'q'],
  ['Dvorak, where "c" is elsewhere', press('j', 'KeyC'), 'c'],
  ['Neo, where "c" is elsewhere', press('ä', 'KeyC'), 'c'],
  ['Bépo, where "n" is elsewhere', press('’', 'KeyN'), 'n'],
  ['Shift with a letter', press('C', 'KeyC', true), 'c'],
  ['Shift with a letter under Caps Lock', press('c', 'KeyC', true), 'c'],
  ['Shift with a Cyrillic letter', press('С', 'KeyC', true), 'c'],
  ['a dead key', press('Dead', 'KeyN'), 'n'],
  ['an input method', press('Process', 'KeyC'), 'c'],
  ['"/" without Shift', press('/', 'Slash'), '?'],
  ['"?" on the key of "/"', press('?', 'Slash', true), '/'],
  ['Hebrew, where "/" is the key of "q"', press('/', 'KeyQ'), '/'],
])('%s: nothing happens', (_what, event, wanted) => {
  expect(isKey(event, wanted)).toBe(false);
});

test.each([
  ['US', press('2', 'Digit2')],
  ['French', press('2', 'Digit2', true)],
  ['French without Shift', press('é', 'Digit2')],
  ['Arabic', press('٢', 'Digit2')],
  ['a number pad', press('2', 'Numpad2')],
])('%s: the key that has a "2" is "2"', (_layout, event) => {
  expect(isKey(event, '2')).toBe(true);
});

test('a key with another digit is not "2", nor is "@" on a US layout', () => {
  expect([isKey(press('3', 'Digit3'), '2'), isKey(press('@', 'Digit2', true), '2')]).toEqual([false, false]);
});
