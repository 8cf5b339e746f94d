import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modes } from '#contract/draft';
import { hourMs } from '#contract/time';
import { noMetrics } from '../observe/metrics';
import { createMemoryStore } from '../store/memory-store';
import { createStoreHashes } from '../store/store-hashes';
import { startMs } from '../testing/test-app';
import { readCursor, toCursor } from './cursor';
import { openLiveLinks } from './open-live-links';

const anything = { operator: undefined, mode: undefined, bot: undefined, userId: undefined, beforeMs: undefined, after: undefined };

function open(
  secrets: string[] = ['store-secret'],
  bots: string[] = [],
  clock = { ms: startMs },
  store = createMemoryStore(() => clock.ms),
) {
  const hashes = createStoreHashes({ store: secrets, session: undefined });
  const live = openLiveLinks({ store, hashes, bots, areListed: true, metrics: noMetrics, now: () => clock.ms });

  function make(
    given: Partial<{ mode: (typeof modes)[number]; userId: string; hours: number; operator: string; bot: string }> = {},
  ): string {
    const { operator = 'ada', mode = 'view', userId = 'c-1', hours = 1, bot } = given;
    const requestId = randomUUID();
    const [createdAt = '', expiresAt = ''] = [0, hours].map((later) => new Date(clock.ms + later * hourMs).toISOString());
    const link = {
      url: 'https://share.example.com/c/8f31c0de',
      mode,
      userId,
      hours,
      createdAt,
      expiresAt,
      ...(bot !== undefined && { bot }),
    };
    live.recordLink({ requestId, operator, link });
    return requestId;
  }

  /** @param between is called after each page. */
  async function pagesOf(filter: Partial<Parameters<typeof live.listLinks>[0]> = {}, between: () => void = () => undefined) {
    const pages: string[][] = [];
    for (let after: ReturnType<typeof readCursor>; ; ) {
      const { links, next } = await live.listLinks({ ...anything, limit: 3, ...filter, after });
      pages.push(links.map(({ requestId }) => requestId));
      if (next === undefined) return pages;
      after = readCursor(next);
      between();
    }
  }
  return { ...live, clock, store, make, pagesOf };
}

const someLink = fc.record({
  mode: fc.constantFrom(...modes),
  hours: fc.integer({ min: 1, max: 4 }),
  operator: fc.constantFrom('ada', 'bob'),
});

test('whatever is made meanwhile, each link that was there is on one page, and none is on two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someLink), fc.array(someLink), fc.constantFrom(undefined, ...modes), async (before, meanwhile, mode) => {
      const { make, pagesOf } = open();
      const wanted = before.map((link) => ({ ...link, id: make(link) })).filter((link) => mode === undefined || link.mode === mode);
      const seen = (await pagesOf({ mode }, () => void meanwhile.splice(0, 2).map(make))).flat();
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
    }),
    { numRuns: 50 },
  );
});

test('pages are full, and the last one has no next', async () => {
  const { make, pagesOf } = open();
  for (let index = 0; index < 6; index++) make();
  expect((await pagesOf()).map(({ length }) => length)).toEqual([3, 3]);
  make();
  expect((await pagesOf()).map(({ length }) => length)).toEqual([3, 3, 1]);
});

test('a page looks through so many links at most, and leads on where it found few', async () => {
  const { make, pagesOf } = open();
  for (let index = 0; index < 2100; index++) make();
  const rare = make({ mode: 'auto', hours: 2 });
  expect(await pagesOf({ mode: 'auto' })).toEqual([[], [rare]]);
});

test('a customer is found with every bot and every secret, and nobody else is', async () => {
  const bots = ['sales', 'support'];
  const old = open(['old-secret'], bots);
  const first = old.make({ bot: 'sales' });
  const { make, pagesOf } = open(['new-secret', 'old-secret'], bots, old.clock, old.store);
  const second = make({ bot: 'support', hours: 2 });
  make({ bot: 'sales', userId: 'c-2' });
  expect(await pagesOf({ userId: 'c-1' })).toEqual([[first, second]]);
  expect(await pagesOf({ userId: 'c-1', bot: 'sales' })).toEqual([[first]]);
});

test('nothing is left of a link after its end, and of its hour after a day', async () => {
  const { make, pagesOf, findCustomerLinks, readMadeHours, clock } = open();
  make({ mode: 'takeover' });
  clock.ms += hourMs;
  expect(await pagesOf()).toEqual([[]]);
  expect(await pagesOf({ operator: 'ada' })).toEqual([[]]);
  expect(await pagesOf({ userId: 'c-1' })).toEqual([[]]);
  expect(await findCustomerLinks({ bot: undefined, userIds: ['c-1'] })).toEqual([]);
  clock.ms += 24 * hourMs;
  expect((await readMadeHours()).hours.filter(({ count }) => count > 0)).toEqual([]);
});

test('the place of a page survives as text, and other text is none', () => {
  const place = { endMs: startMs, id: randomUUID() };
  expect(readCursor(toCursor(place))).toEqual(place);
  expect(['', 'canary', toCursor({ ...place, id: '' })].map(readCursor)).toEqual([undefined, undefined, undefined]);
});
