import { expect, test, vi } from 'vitest';
import { safeStorage } from '../browser/safe-storage';
import { fakeStorage } from '../testing/fake-storage';
import { tabKeys } from '../testing/fake-tab';
import { createSeal, type Seal } from './seal';
import { createSealedList } from './sealed-list';

/** A list whose texts are encrypted only when the test says so, in any order. */
function openSlowList() {
  const { entries, storage } = fakeStorage();
  const waiting: { finish: (sealed: string | undefined) => void }[] = [];
  const seal: Seal = {
    ...createSeal(undefined),
    seal: () => new Promise((resolve) => waiting.push({ finish: resolve })),
    open: async (_, sealed) => sealed,
  };
  return {
    entries,
    waiting,
    list: createSealedList(
      safeStorage(() => storage),
      seal,
      'links',
    ),
  };
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));

/** A tab whose pages hold the same key, unless the test hands over others. */
function openTab() {
  const { entries, storage } = fakeStorage();
  const set = vi.spyOn(storage, 'setItem');
  const openPage = (...keys: string[]) => {
    const seal = createSeal(crypto.subtle);
    seal.hold(keys.length > 0 ? keys : [tabKeys.new]);
    const list = createSealedList(
      safeStorage(() => storage),
      seal,
      'links',
    );
    return {
      seal,
      list,
      async write(items: readonly unknown[]) {
        set.mockClear();
        list.write(items);
        await list.settled();
        return set.mock.calls.map(([key]) => key);
      },
    };
  };
  return { entries, storage, openPage };
}

test('what is written is stored encrypted, and read again', async () => {
  const { entries, openPage } = openTab();
  const { list, write } = openPage();
  await write(['secret']);
  expect([...entries.values()].join()).not.toContain('secret');
  expect([list.isStored(), await list.read()]).toEqual([true, ['secret']]);
});

test('what is nothing of ours is read as nothing, and the next write takes its place', async () => {
  const { entries, openPage } = openTab();
  entries.set('links.0', '[null, 7, {"id":1,"url":"javascript:alert(1)","mode":"view"}]').set('links.1', 'A'.repeat(400));
  const { list, write } = openPage();
  expect(await list.read()).toEqual([]);
  await write(['ours']);
  expect([[...entries.keys()], await list.read()]).toEqual([['links.0'], ['ours']]);
});

test('of a long list, only the part that has changed is stored again, and the next page reads all of it', async () => {
  const { openPage } = openTab();
  const { write } = openPage();
  const items = numbered(45);
  expect(await write(items)).toEqual(['links.0', 'links.1', 'links.2']);
  const added = [...items, { id: 46 }];
  expect(await write(added)).toEqual(['links.2']);
  const changed = added.with(20, { id: 99 });
  expect(await write(changed)).toEqual(['links.1']);
  expect(await openPage().list.read()).toEqual(changed);
});

test('a list that has become shorter leaves nothing of its end behind', async () => {
  const { entries, openPage } = openTab();
  const { list, write } = openPage();
  const items = numbered(45);
  await write(items);
  await write(items.slice(5, 15));
  expect([[...entries.keys()], await list.read()]).toEqual([['links.0'], items.slice(5, 15)]);
});

test('what another page of the tab has changed meanwhile is stored again', async () => {
  const { openPage } = openTab();
  const first = openPage();
  const items = numbered(45);
  await first.write(items);
  const later = openPage();
  await later.write([{ id: 7 }, ...numbered(70)]);
  expect(await first.write(items)).toEqual(['links.0', 'links.1', 'links.2']);
  later.list.remove();
  await first.write(items);
  expect(await openPage().list.read()).toEqual(items);
});

test('where other keys have been handed over, all is sealed with them', async () => {
  const { openPage } = openTab();
  const { seal, write } = openPage(tabKeys.old);
  const items = numbered(45);
  await write(items);
  seal.hold([tabKeys.new]);
  await write([...items, { id: 46 }]);
  // The server hands over the keys with each word of the session.
  seal.hold([tabKeys.new]);
  expect(await write([...items, { id: 46 }, { id: 47 }])).toEqual(['links.2']);
  expect(await openPage(tabKeys.new).list.read()).toHaveLength(47);
});

test('what did not fit into the storage is stored as soon as it fits, and leaves nothing behind that cannot be read', async () => {
  const { entries, storage, openPage } = openTab();
  const { list, write } = openPage();
  const items = numbered(21);
  vi.mocked(storage.setItem).mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await write(items);
  expect(entries.size).toBe(0);
  await write(items);
  expect(await list.read()).toEqual(items);
});

test('the newest list wins, even where an older one takes longer to encrypt', async () => {
  const { entries, waiting, list } = openSlowList();
  list.write(['old']);
  list.write(['new']);
  waiting[1]?.finish('new');
  waiting[0]?.finish('old');
  await list.settled();
  expect(entries.get('links.0')).toBe('new');
});

test('a removal is at once, and nothing that was written before comes back', async () => {
  const { entries, waiting, list } = openSlowList();
  list.write(['old']);
  list.remove();
  waiting[0]?.finish('old');
  await list.settled();
  expect([entries.size, list.isStored()]).toEqual([0, false]);
});

test('what can no longer be encrypted leaves nothing older behind', async () => {
  const { entries, waiting, list } = openSlowList();
  list.write(numbered(25));
  for (const { finish } of waiting.splice(0)) finish('old');
  await list.settled();
  expect(entries.size).toBe(2);
  list.write(['new']);
  waiting[0]?.finish(undefined);
  await list.settled();
  expect(entries.size).toBe(0);
});

test('it has settled only when the newest list is stored', async () => {
  const { entries, waiting, list } = openSlowList();
  list.write(['old']);
  const settled = list.settled().then(() => entries.get('links.0'));
  list.write(['new']);
  waiting[0]?.finish('old');
  waiting[1]?.finish('new');
  expect(await settled).toBe('new');
});
