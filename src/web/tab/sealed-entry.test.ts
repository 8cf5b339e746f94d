import { expect, test } from 'vitest';
import { safeStorage } from '../browser/safe-storage';
import { fakeStorage } from '../testing/fake-storage';
import { tabKeys } from '../testing/fake-tab';
import { createSeal, type Seal } from './seal';
import { createSealedEntry } from './sealed-entry';

/** An entry whose texts are encrypted only when the test says so, in any order. */
function openSlowEntry() {
  const { entries, storage } = fakeStorage();
  const waiting: { text: string; finish: (sealed: string | undefined) => void }[] = [];
  const seal: Seal = {
    ...createSeal(undefined),
    seal: (_, text) => new Promise((resolve) => waiting.push({ text, finish: resolve })),
    open: async (_, sealed) => sealed,
  };
  return {
    entries,
    waiting,
    entry: createSealedEntry(
      safeStorage(() => storage),
      seal,
      'links',
    ),
  };
}

test('what is written is stored encrypted, and read again', async () => {
  const { entries, storage } = fakeStorage();
  const seal = createSeal(crypto.subtle);
  seal.hold([tabKeys.new]);
  const entry = createSealedEntry(
    safeStorage(() => storage),
    seal,
    'links',
  );
  entry.write('secret');
  await entry.settled();
  expect(entries.get('links')).not.toContain('secret');
  expect([entry.isStored(), await entry.read()]).toEqual([true, 'secret']);
});

test('the newest text wins, even where an older one takes longer to encrypt', async () => {
  const { entries, waiting, entry } = openSlowEntry();
  entry.write('old');
  entry.write('new');
  waiting[1]?.finish('new');
  waiting[0]?.finish('old');
  await entry.settled();
  expect(entries.get('links')).toBe('new');
});

test('a removal is at once, and nothing that was written before comes back', async () => {
  const { entries, waiting, entry } = openSlowEntry();
  entry.write('old');
  entry.remove();
  waiting[0]?.finish('old');
  await entry.settled();
  expect([entries.size, entry.isStored()]).toEqual([0, false]);
});

test('what can no longer be encrypted leaves no older text behind', async () => {
  const { entries, waiting, entry } = openSlowEntry();
  entry.write('old');
  waiting[0]?.finish('old');
  await entry.settled();
  entry.write('new');
  waiting[1]?.finish(undefined);
  await entry.settled();
  expect(entries.size).toBe(0);
});

test('it has settled only when the newest text is stored', async () => {
  const { entries, waiting, entry } = openSlowEntry();
  entry.write('old');
  const settled = entry.settled().then(() => entries.get('links'));
  entry.write('new');
  waiting[0]?.finish('old');
  waiting[1]?.finish('new');
  expect(await settled).toBe('new');
});
