import { expect, test } from 'vitest';
import { fakeBrowser } from '../testing/fake-tab';

test('a fragment leaves the address bar at once, and is given out once', () => {
  const { openPage, addresses, stored } = fakeBrowser();
  const page = openPage('#userId=1');
  expect(addresses).toEqual([['s', '', '/?a=b']]);
  expect([page.takeFragment(), page.takeFragment(), stored.size]).toEqual(['userId=1', undefined, 0]);
});

test('an address without a fragment is left as it is', () => {
  const { openPage, addresses } = fakeBrowser();
  expect(openPage('#').takeFragment()).toBeUndefined();
  expect(addresses).toEqual([]);
});

test('what arrived before the sign-in is there after it, once, and the newest counts', () => {
  const { openPage, stored } = fakeBrowser();
  expect(openPage('#userId=1').keepArrived()).toBe(true);
  expect(openPage('#userId=2').keepArrived()).toBe(true);
  expect(openPage().keepArrived()).toBe(true);
  expect(openPage().takeFragment()).toBe('userId=2');
  expect([openPage().keepArrived(), stored.size]).toEqual([false, 0]);
});

test('what was typed is there after the sign-in, unless an address brought something newer', () => {
  const { openPage, stored } = fakeBrowser();
  const first = openPage();
  first.watchTyped(() => 'userId=typed');
  first.keepTyped();
  expect(openPage().takeFragment()).toBe('userId=typed');

  const second = openPage();
  second.watchTyped(() => 'userId=typed');
  second.keepTyped();
  expect(openPage('#userId=new').takeFragment()).toBe('userId=new');
  expect(stored.size).toBe(0);
});

test('a form that was emptied removes what was kept of it, and a page without a form does not', () => {
  const { openPage, stored } = fakeBrowser();
  const first = openPage();
  first.watchTyped(() => 'userId=1');
  first.keepTyped();
  openPage().keepTyped();
  expect(stored.size).toBe(1);
  const second = openPage();
  second.watchTyped(() => undefined);
  second.keepTyped();
  expect(stored.size).toBe(0);
});

test('what was kept can be dropped', () => {
  const { openPage, stored } = fakeBrowser();
  const page = openPage();
  page.watchTyped(() => 'userId=1');
  page.keepTyped();
  page.dropTyped();
  expect(stored.size).toBe(0);
});

test('a form that is gone is not read any more', () => {
  const { openPage, stored } = fakeBrowser();
  const page = openPage();
  const stop = page.watchTyped(() => 'userId=1');
  stop();
  page.keepTyped();
  expect(stored.size).toBe(0);
});
