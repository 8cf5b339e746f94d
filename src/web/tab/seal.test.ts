import { expect, test } from 'vitest';
import { tabKeys } from '../testing/fake-tab';
import { createSeal } from './seal';

const text = 'https://share.example/ä🦊';

function holding(...keys: string[]) {
  const seal = createSeal(crypto.subtle);
  seal.hold(keys);
  return seal;
}

async function sealed(seal: ReturnType<typeof createSeal>, name = 'links') {
  const made = await seal.seal(name, text);
  if (made === undefined) throw new Error('nothing was sealed');
  return made;
}

test('a text comes back, and is never encrypted in the same way twice', async () => {
  const seal = holding(tabKeys.new);
  const [one, other] = [await sealed(seal), await sealed(seal)];
  expect(one).not.toBe(other);
  expect(atob(one)).not.toContain('share.example');
  expect([await seal.open('links', one), await seal.open('links', other)]).toEqual([text, text]);
});

test('the first key seals, and all of them open', async () => {
  const before = await sealed(holding(tabKeys.old));
  const during = holding(tabKeys.new, tabKeys.old);
  expect(await during.open('links', before)).toBe(text);
  expect(await holding(tabKeys.new).open('links', await sealed(during))).toBe(text);
});

test('nobody else opens it', async () => {
  const made = await sealed(holding(tabKeys.old));
  expect(await holding(tabKeys.new).open('links', made)).toBeUndefined();
});

test('a text under another name is not opened', async () => {
  const seal = holding(tabKeys.new);
  expect(await seal.open('typed', await sealed(seal, 'links'))).toBeUndefined();
});

test.each(['', 'AAAA', '[{"id":1}]', 'A'.repeat(400)])('%j is not opened', async (stored) => {
  expect(await holding(tabKeys.new).open('links', stored)).toBeUndefined();
});

test('a long text is no trouble', async () => {
  const long = 'x'.repeat(500_000);
  const seal = holding(tabKeys.new);
  expect(await seal.open('links', (await seal.seal('links', long)) ?? '')).toBe(long);
});

test('without a key nothing is sealed, and a key that was forgotten seals and opens nothing, not even what is under way', async () => {
  const seal = createSeal(crypto.subtle);
  seal.hold([]);
  expect([seal.isHeld(), await seal.seal('links', text)]).toEqual([false, undefined]);
  seal.hold([tabKeys.new]);
  const made = await sealed(seal);
  const underWay = [seal.seal('links', text), seal.open('links', made)];
  seal.forget();
  expect(await Promise.all([...underWay, seal.seal('links', text), seal.open('links', made)])).toEqual(Array(4).fill(undefined));
});

test('where the browser cannot encrypt, nothing is sealed', async () => {
  const seal = createSeal(undefined);
  seal.hold([tabKeys.new]);
  expect([seal.isPossible, await seal.seal('links', text), await seal.open('links', text)]).toEqual([false, undefined, undefined]);
});

test('where the keys are none, nothing is sealed', async () => {
  const bad = createSeal(crypto.subtle);
  bad.hold(['AAAA']);
  expect(await bad.seal('links', text)).toBeUndefined();
});
