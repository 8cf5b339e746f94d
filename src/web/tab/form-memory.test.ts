import { expect, test } from 'vitest';
import { fakeBrowser, tabKeys } from '../testing/fake-tab';

const operator = { signIn: true, operatorId: 'a', tabKeys: [tabKeys.old] };

test('a fragment leaves the address bar at once, and is given out once', async () => {
  const { openPage, addresses, stored } = fakeBrowser();
  const page = openPage('#userId=1');
  expect(addresses).toEqual([['s', '', '/?a=b']]);
  expect(await page.takeFragments()).toEqual({ arrived: 'userId=1', typed: undefined });
  expect(await page.takeFragments()).toEqual({ arrived: undefined, typed: undefined });
  expect(stored.size).toBe(0);
});

test('an address without a fragment is left as it is', async () => {
  const { openPage, addresses } = fakeBrowser();
  expect(await openPage('#').takeFragments()).toEqual({ arrived: undefined, typed: undefined });
  expect(addresses).toEqual([]);
});

test('what arrived before the sign-in is there after it, once, and the newest counts', async () => {
  const { openPage, stored } = fakeBrowser();
  openPage('#userId=1');
  expect(openPage('#userId=2').hasArrived()).toBe(true);
  expect(openPage().hasArrived()).toBe(true);
  expect((await openPage().takeFragments()).arrived).toBe('userId=2');
  expect([openPage().hasArrived(), stored.size]).toEqual([false, 0]);
});

test('what arrived is in the storage only while no page of ours is open', () => {
  const { openPage, hidePage, showPage, stored } = fakeBrowser();
  const page = openPage('#userId=1');
  expect([page.hasArrived(), stored.size]).toEqual([true, 0]);
  hidePage();
  expect(Object.fromEntries(stored)).toEqual({ 'sharedesk.arrived': 'userId=1' });
  showPage();
  expect([page.hasArrived(), stored.size]).toEqual([true, 0]);
});

test('a page that comes back from the cache does not bring back what a later page has used', async () => {
  const { openPage, hidePage, stored } = fakeBrowser();
  const first = openPage('#userId=1');
  const second = openPage();
  expect((await second.takeFragments()).arrived).toBe('userId=1');
  hidePage();
  expect([first.hasArrived(), stored.size]).toEqual([false, 0]);
});

test('what was typed is there after the sign-in, encrypted until then, beside what an address brought', async () => {
  const { openPage, stored } = fakeBrowser();
  const page = openPage();
  page.claim(operator);
  page.watchTyped(() => 'userId=typed');
  await page.keepTyped();
  expect([...stored.keys()]).toContain('sharedesk.typed.v3.0');
  expect([...stored.values()].join()).not.toContain('typed');
  const next = openPage('#userId=new');
  next.claim(operator);
  expect(await next.takeFragments()).toEqual({ arrived: 'userId=new', typed: 'userId=typed' });
  expect([...stored.keys()]).toEqual(['sharedesk.operator']);
});

test('what was typed before it was known who is signed in is carried to the next page', async () => {
  const { openPage, stored } = fakeBrowser();
  const page = openPage();
  page.watchTyped(() => 'userId=typed');
  await page.keepTyped();
  expect(stored.size).toBe(0);
  const next = openPage();
  next.claim(operator);
  expect((await next.takeFragments()).typed).toBe('userId=typed');
});

test('where nothing can be encrypted, what was typed is not stored', async () => {
  const { openPage, stored } = fakeBrowser({ subtle: undefined });
  const page = openPage();
  page.claim(operator);
  page.watchTyped(() => 'userId=typed');
  await page.keepTyped();
  openPage();
  expect([...stored.keys()]).toEqual(['sharedesk.operator']);
});

test('a form that was emptied removes what was kept of it, and a page without a form does not', async () => {
  const { openPage, stored } = fakeBrowser();
  const kept = () => stored.has('sharedesk.typed.v3.0');
  const first = openPage();
  first.claim(operator);
  first.watchTyped(() => 'userId=1');
  await first.keepTyped();
  await openPage().keepTyped();
  expect(kept()).toBe(true);
  const second = openPage();
  second.claim(operator);
  second.watchTyped(() => undefined);
  await second.keepTyped();
  expect(kept()).toBe(false);
});

test('what was kept can be dropped, also while it is being encrypted', async () => {
  const { openPage, stored } = fakeBrowser();
  const page = openPage();
  page.claim(operator);
  page.watchTyped(() => 'userId=1');
  const keeping = page.keepTyped();
  page.dropTyped();
  await keeping;
  expect([...stored.keys()]).toEqual(['sharedesk.operator']);
});

test('a form that is gone is not read any more', async () => {
  const { openPage, stored } = fakeBrowser();
  const page = openPage();
  page.claim(operator);
  const stop = page.watchTyped(() => 'userId=1');
  stop();
  await page.keepTyped();
  expect([...stored.keys()]).toEqual(['sharedesk.operator']);
});
