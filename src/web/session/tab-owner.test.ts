import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const operatorA = { signIn: true, operatorId: 'a' };
const operatorB = { signIn: true, operatorId: 'b' };
const signedOut = { signIn: true, operatorId: null };
const openDesk = { signIn: false, operatorId: null };

let stored: Record<string, string>;
/** What all tabs of the browser share. */
let shared: Record<string, string>;
/** What a page does when it goes. */
let atPagehide: (() => void)[];

/** A storage as browsers have it: its keys are its own properties. */
function storageOf(held: Record<string, string>) {
  const methods = {
    getItem: (key: string) => held[key] ?? null,
    setItem: (key: string, value: string) => void Object.assign(held, { [key]: value }),
    removeItem: (key: string) => void delete held[key],
  };
  return new Proxy(methods, {
    ownKeys: () => Reflect.ownKeys(held),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

/** A page of its own in the same tab, which came by an address with this fragment. */
async function openPage(hash = '') {
  vi.resetModules();
  vi.stubGlobal('location', { hash, pathname: '/', search: '' });
  vi.stubGlobal('history', { state: null, replaceState: vi.fn() });
  const [owner, fragment, signOuts] = await Promise.all([import('./tab-owner'), import('../share/fragment'), import('./sign-outs')]);
  fragment.takeFragment();
  return { ...owner, ...fragment, ...signOuts };
}

beforeEach(() => {
  stored = {};
  shared = {};
  atPagehide = [];
  vi.stubGlobal('addEventListener', (type: string, act: () => void) => type === 'pagehide' && atPagehide.push(act));
  vi.stubGlobal('sessionStorage', storageOf(stored));
  vi.stubGlobal('localStorage', storageOf(shared));
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
  expect(stored).toEqual({ 'sharedesk.operator': expect.stringContaining('b') });
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

/** In the other tab in which the operator signs out. */
async function signOutElsewhere() {
  const here = stored;
  vi.stubGlobal('sessionStorage', storageOf({}));
  const elsewhere = await openPage();
  elsewhere.claimTab(operatorA);
  elsewhere.markSignOut();
  vi.stubGlobal('sessionStorage', storageOf(here));
}

test('what the operator left in a tab that was elsewhere when they signed out is forgotten, and nobody waited for', async () => {
  (await openPage()).claimTab(operatorA);
  Object.assign(stored, { links: 'of a', 'sharedesk.typed': 'userId=of-a' });
  await signOutElsewhere();
  const page = await openPage('#userId=next');
  expect(page.claimTab(signedOut)).toBe(false);
  page.forgetTab(page.outliving);
  expect(stored).toEqual({ 'sharedesk.arrived': 'userId=next' });
  expect((await openPage()).claimTab(signedOut)).toBe(true);
});

test('nor do they find it again after they have signed in once more', async () => {
  (await openPage()).claimTab(operatorA);
  await signOutElsewhere();
  const page = await openPage();
  expect(page.claimTab(operatorA)).toBe(false);
  page.forgetTab(page.outliving);
  expect((await openPage()).claimTab(operatorA)).toBe(true);
});

test('it is noted that somebody has signed in, and nothing while nobody has', async () => {
  const page = await openPage();
  page.markSignOut();
  page.claimTab(signedOut);
  expect(page.isSignedOut()).toBe(true);
  page.claimTab(operatorA);
  expect(page.isSignedOut()).toBe(false);
});

test('a page that comes back from the cache notices that the operator has signed out elsewhere', async () => {
  const page = await openPage();
  page.claimTab(operatorA);
  await signOutElsewhere();
  expect(page.isForsaken()).toBe(true);
});

test('what is sent says for whom the page was drawn, as soon as that is known', async () => {
  const page = await openPage();
  expect(page.ownerHeaders()).toEqual({});
  page.claimTab(operatorA);
  expect(page.ownerHeaders()).toEqual({ 'Sharedesk-Operator': 'a' });
  const open = await openPage();
  stored = {};
  vi.stubGlobal('sessionStorage', storageOf(stored));
  open.claimTab(openDesk);
  expect(open.ownerHeaders()).toEqual({});
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
  vi.stubGlobal('localStorage', undefined);
  const page = await openPage('#userId=1');
  page.claimTab(operatorA);
  expect([page.isClaimed(), page.isForsaken(), page.claimFragment()]).toEqual([true, false, 'userId=1']);
  page.markSignOut();
  page.forgetTab();
  expect(page.isClaimed()).toBe(false);
});
