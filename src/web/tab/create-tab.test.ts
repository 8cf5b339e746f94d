import { beforeEach, expect, test } from 'vitest';
import { forbidden } from '../testing/fake-storage';
import { fakeBrowser, tabKeys } from '../testing/fake-tab';

const operatorA = { signIn: true, operatorId: 'a', tabKeys: [tabKeys.old] };
const operatorB = { signIn: true, operatorId: 'b', tabKeys: [tabKeys.new] };
const signedOut = { signIn: true, operatorId: null, tabKeys: [] };
const openDesk = { signIn: false, operatorId: null, tabKeys: [] };

let browser: ReturnType<typeof fakeBrowser>;
const openPage = (hash?: string) => browser.openPage(hash);
const stored = () => Object.fromEntries(browser.stored);

beforeEach(() => {
  browser = fakeBrowser();
});

/** Operator A signs out in another tab of the browser. */
function signOutElsewhere() {
  const elsewhere = browser.openElsewhere();
  elsewhere.claim(operatorA);
  elsewhere.markSignOut();
}

test('an operator gets back what they left after a reload', async () => {
  openPage().claim(operatorA);
  browser.stored.set('links', 'of a');
  const page = openPage();
  expect(page.isClaimed()).toBe(false);
  page.claim(operatorA);
  await page.whenClaimed();
  expect([page.isClaimed(), stored().links]).toEqual([true, 'of a']);
});

test('another operator does not get the tab before all of it is forgotten', () => {
  openPage().claim(operatorA);
  browser.stored.set('links', 'of a').set('sharedesk.typed', 'userId=of-a');
  const page = openPage();
  expect([page.claim(operatorB), page.isClaimed()]).toEqual([false, false]);
  page.handOver();
  expect(stored()).toEqual({ 'sharedesk.operator': expect.stringContaining('b') });
  expect(openPage().claim(operatorB)).toBe(true);
});

test('what a CRM sends the other operator is kept for them', async () => {
  openPage().claim(operatorA);
  const taken = openPage('#userId=for-b');
  taken.claim(operatorB);
  taken.handOver();
  const page = openPage();
  page.claim(operatorB);
  expect([await page.takeFragments(), await page.takeFragments()]).toMatchObject([{ arrived: 'userId=for-b' }, { arrived: undefined }]);
});

test('after the session has ended, the tab still belongs to the operator and waits', () => {
  const page = openPage();
  const answers = [operatorA, signedOut, operatorA, operatorB].map(page.claim);
  expect(answers).toEqual([true, true, true, false]);
});

test('a tab that was on another site while its operator signed out forgets everything, and waits for nobody', () => {
  openPage().claim(operatorA);
  browser.stored.set('links', 'of a').set('sharedesk.typed', 'userId=of-a');
  signOutElsewhere();
  const page = openPage('#userId=next');
  expect(page.claim(signedOut)).toBe(false);
  page.handOver();
  browser.hidePage();
  expect(stored()).toEqual({ 'sharedesk.arrived': 'userId=next' });
  expect(openPage().claim(signedOut)).toBe(true);
});

test('an operator who signs out and in again does not get back what they left', () => {
  openPage().claim(operatorA);
  signOutElsewhere();
  const page = openPage();
  expect(page.claim(operatorA)).toBe(false);
  page.handOver();
  expect(openPage().claim(operatorA)).toBe(true);
});

test('a claim by an operator counts as a sign-in, and a claim by nobody does not', () => {
  const page = openPage();
  page.markSignOut();
  page.claim(signedOut);
  expect(page.isSignedOut()).toBe(true);
  page.claim(operatorA);
  expect(page.isSignedOut()).toBe(false);
});

test('a page that comes back from the cache notices that the operator has signed out elsewhere', () => {
  const page = openPage();
  page.claim(operatorA);
  signOutElsewhere();
  expect(page.hasChangedHands()).toBe(true);
});

test('a page that comes back from the cache notices that the tab was signed out', () => {
  const page = openPage();
  page.claim(operatorA);
  expect(page.hasChangedHands()).toBe(false);
  openPage().forget();
  expect([stored(), page.hasChangedHands()]).toEqual([{}, true]);
});

test('requests say whom the page was drawn for, as soon as that is known', () => {
  const page = openPage();
  expect(page.ownerHeaders()).toEqual({});
  page.claim(operatorA);
  expect(page.ownerHeaders()).toEqual({ 'Sharedesk-Operator': 'a' });
  const open = fakeBrowser().openPage();
  open.claim(openDesk);
  expect(open.ownerHeaders()).toEqual({});
});

test('requests of a page that is being left still say whom it was drawn for', () => {
  const page = openPage();
  page.claim(operatorA);
  page.forget();
  expect(page.ownerHeaders()).toEqual({ 'Sharedesk-Operator': 'a' });
});

test('a page that was told to forget belongs to nobody, even if somebody signs in', () => {
  const page = openPage();
  page.claim(operatorA);
  page.forget();
  expect([page.isForgotten(), page.claim(operatorA), page.claim(operatorB), page.isClaimed()]).toEqual([true, false, false, false]);
});

test('where nobody signs in, nothing is stored and the tab belongs to nobody', async () => {
  const page = openPage();
  page.claim(openDesk);
  await page.whenClaimed();
  expect([stored(), page.isClaimed(), page.hasChangedHands()]).toEqual([{}, true, false]);
});

test('an open page gives way to the first operator', () => {
  const page = openPage();
  expect([page.claim(openDesk), page.claim(signedOut), page.claim(operatorA)]).toEqual([true, true, false]);
});

test('links made before there was a sign-in stay with the first operator who signs in', () => {
  openPage().claim(openDesk);
  browser.stored.set('links', 'of the tab');
  expect(openPage().claim(operatorA)).toBe(true);
  expect(stored().links).toBe('of the tab');
});

test('what a page stores after it was told to forget is wiped when it goes', () => {
  const page = openPage();
  page.claim(operatorA);
  page.forget();
  browser.stored.set('links', 'of a');
  browser.hidePage();
  expect(stored()).toEqual({});
});

test('a tab is fresh until somebody signs in', () => {
  const page = openPage();
  expect(page.isFresh()).toBe(true);
  page.claim(signedOut);
  expect(page.isFresh()).toBe(true);
  page.claim(operatorA);
  expect([page.isFresh(), openPage().isFresh()]).toEqual([false, false]);
});

test('a browser that stores nothing keeps the page working', async () => {
  const page = fakeBrowser({ session: forbidden, local: forbidden }).openPage('#userId=1');
  page.claim(operatorA);
  expect([page.isClaimed(), page.hasChangedHands(), (await page.takeFragments()).arrived]).toEqual([true, false, 'userId=1']);
  page.markSignOut();
  page.forget();
  expect(page.isClaimed()).toBe(false);
});

test('the keys come with the claim, and a page that was told to forget has none any more', async () => {
  const page = openPage();
  page.claim(openDesk);
  expect([page.isClaimed(), page.isKeyed()]).toEqual([true, false]);
  page.claim({ ...openDesk, tabKeys: [tabKeys.new] });
  await page.whenKeyed();
  const list = page.sealedList('links');
  list.write(['of the tab']);
  await list.settled();
  expect([page.isKeyed(), await list.read()]).toEqual([true, ['of the tab']]);
  page.forget();
  list.write(['of the tab']);
  await list.settled();
  expect([page.isKeyed(), stored()]).toEqual([false, {}]);
});

test('a session that has ended leaves the keys to the page that waits', async () => {
  const page = openPage();
  page.claim(operatorA);
  page.claim(signedOut);
  expect(page.isKeyed()).toBe(true);
});
