import { expect, test } from 'vitest';
import { modes } from '#contract/draft';
import { noMetrics } from '../observe/metrics';
import { createMemoryStore } from '../store/memory-store';
import { createStoreHashes } from '../store/store-hashes';
import { startMs } from '../testing/test-app';
import { openLiveLinks } from './open-live-links';

const times = { createdAt: new Date(startMs).toISOString(), expiresAt: new Date(startMs + 3_600_000).toISOString() };
const page = { operator: undefined, mode: undefined, bot: undefined, userId: undefined, beforeMs: undefined, after: undefined, limit: 9 };

test('where nobody lists links, only those that take over are kept, for the customer whom they are about', async () => {
  const hashes = createStoreHashes({ store: undefined, session: undefined });
  const live = openLiveLinks({
    store: createMemoryStore(() => startMs),
    hashes,
    bots: [],
    areListed: false,
    metrics: noMetrics,
    now: () => startMs,
  });
  for (const mode of modes)
    live.recordLink({
      requestId: mode,
      operator: 'ada',
      link: { url: 'https://share.example.com/c/1', mode, userId: 'c-1', hours: 1, ...times },
    });

  const found = await live.findCustomerLinks({ bot: undefined, userIds: ['c-1'] });
  expect(found.map(({ mode }) => mode).sort()).toEqual(['auto', 'takeover']);
  const { links } = await live.listLinks(page);
  expect(links).toEqual([]);
});
