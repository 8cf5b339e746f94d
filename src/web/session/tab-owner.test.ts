import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const operatorA = { signIn: true, operatorId: 'a' };
const operatorB = { signIn: true, operatorId: 'b' };
const signedOut = { signIn: true, operatorId: null };
const openDesk = { signIn: false, operatorId: null };

let stored: Record<string, string>;
/** What a page does when it goes. */
let atPagehide: (() => void)[];

/** A storage as browsers have it: its keys are its own properties. */
function browserStorage() {
  const methods = {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, value: string) => void Object.assign(stored, { [key]: value }),
    removeItem: (key: string) => void delete stored[key],
  };
  return new Proxy(methods, {
    ownKeys: () => Reflect.ownKeys(stored),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

/** A page of its own in the same tab, which came by an address with this fragment. */
async function openPage(hash = '') {
  vi.resetModules();
  vi.stubGlobal('location', { hash, pathname: '/', search: '' });
  vi.stubGlobal('history', { state: null, replaceState: vi.fn() });
  const [owner, fragment] = await Promise.all([import('./tab-owner'), import('../share/fragment')]);
  fragment.takeFragment();
  return { ...owner, ...fragment };
}

beforeEach(() => {
  stored = {};
  atPagehide = [];
  vi.stubGlobal('addEventListener', (type: string, act: () => void) => type === 'pagehide' && atPagehide.push(act));
  vi.stubGlobal('sessionStorage', browserStorage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what an operator left is theirs again after a reload', async () => {
  (await openPage()).claimTab(operatorA);
  Object.assign(stored, { links: 'of a' });
  const page = await openPage();
  expect(page.isClaimed()).toBe(false);
  page.claimTab(operatorA);
  await page.whenClaimed();
  expect([page.isClaimed(), stored.links]).toEqual([true, 'of a']);
});

test('another operator does not get it before all of it is forgotten', async () => {
  (await openPage()).claimTab(operatorA);
  Object.assign(stored, { links: 'of a', 'sharedesk.typed': 'userId=of-a' });
  const page = await openPage();
  expect([page.claimTab(operatorB), page.isClaimed()]).toEqual([false, false]);
  page.forgetTab(page.outliving);
  expect(stored).toEqual({ 'sharedesk.operator': 'b' });
  expect((await openPage()).claimTab(operatorB)).toBe(true);
});

test('what a CRM sends the other operator is kept for them', async () => {
  (await openPage()).claimTab(operatorA);
  const taken = await openPage('#userId=for-b');
  taken.claimTab(operatorB);
  taken.forgetTab(taken.outliving);
  const page = await openPage();
  page.claimTab(operatorB);
  expect([page.claimFragment(), page.claimFragment()]).toEqual(['userId=for-b', undefined]);
});

test('after the session has ended the tab is still the operator’s, and waits', async () => {
  const page = await openPage();
  const answers = [operatorA, signedOut, operatorA, operatorB].map(page.claimTab);
  expect(answers).toEqual([true, true, true, false]);
});

test('a page that was told to forget is nobody’s any more, whoever signs in', async () => {
  const page = await openPage();
  page.claimTab(operatorA);
  page.forgetTab();
  expect([page.isClaimed(), page.claimTab(operatorA), page.claimTab(operatorB), page.isClaimed()]).toEqual([false, false, false, false]);
});

test('where nobody signs in, nothing is stored, and nothing is anybody’s', async () => {
  const page = await openPage();
  page.claimTab(openDesk);
  await page.whenClaimed();
  expect([stored, page.isForsaken()]).toEqual([{}, false]);
});

test('links made before there was a sign-in stay with the first who signs in', async () => {
  (await openPage()).claimTab(openDesk);
  Object.assign(stored, { links: 'of the tab' });
  expect((await openPage()).claimTab(operatorA)).toBe(true);
  expect(stored.links).toBe('of the tab');
});

test('a page that comes back from the cache notices that the tab was signed out since', async () => {
  const page = await openPage();
  page.claimTab(operatorA);
  expect(page.isForsaken()).toBe(false);
  (await openPage()).forgetTab();
  expect([stored, page.isForsaken()]).toEqual([{}, true]);
});

test('what a page stores after it was told to forget goes with it', async () => {
  const page = await openPage();
  page.claimTab(operatorA);
  page.forgetTab();
  Object.assign(stored, { links: 'of a' });
  for (const act of atPagehide) act();
  expect(stored).toEqual({});
});

test('a tab that was wiped is nobody’s until somebody signs in', async () => {
  const page = await openPage();
  expect(page.isUnclaimed()).toBe(true);
  page.claimTab(signedOut);
  expect(page.isUnclaimed()).toBe(true);
  page.claimTab(operatorA);
  expect([page.isUnclaimed(), (await openPage()).isUnclaimed()]).toEqual([false, false]);
});

test('a browser that stores nothing keeps the page working', async () => {
  vi.stubGlobal('sessionStorage', undefined);
  const page = await openPage('#userId=1');
  page.claimTab(operatorA);
  expect([page.isClaimed(), page.isForsaken(), page.claimFragment()]).toEqual([true, false, 'userId=1']);
  page.forgetTab();
  expect(page.isClaimed()).toBe(false);
});
