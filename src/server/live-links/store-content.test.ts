import fc from 'fast-check';
import { expect, test } from 'vitest';
import { userIdHeader } from '#contract/live-links-request';
import { paths } from '#contract/paths';
import { createMemoryStore } from '../store/memory-store';
import type { Store } from '../store/store';
import { sendLink, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';
import { anyLink, startMs, testToken } from '../testing/test-app';

const claim = { name: 'groups', value: 'lead' };

/** A store, and everything that it is told. */
function openWatched() {
  const told: unknown[] = [];
  const store = createMemoryStore(() => startMs);
  const watched: Store = {
    ...store,
    add: (...given) => store.add(...note(given)),
    list: (...given) => store.list(...note(given)),
    put: (...given) => store.put(...note(given)),
    putFirst: (...given) => store.putFirst(...note(given)),
    count: (...given) => store.count(...note(given)),
  };
  function note<Given extends unknown[]>(given: Given): Given {
    told.push(given);
    return given;
  }
  return { store: watched, told };
}

test('the store is told neither user IDs nor links, tokens or names', async () => {
  const { store, told } = openWatched();
  const { url } = await startFaultyUpstream(sendLink);
  const name = 'name-canary';
  const policy = { ...anyLink, takeoverClaim: claim, supervisorClaim: claim };
  const desk = await startSignInDesk({ claims: { name, groups: ['lead'] } }, { upstreamUrl: url, policy, store });
  await desk.enter();
  const post = (path: string, body: unknown) =>
    desk.visit(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  // Short ones may stand in a hash by chance.
  const ids = fc.string({ minLength: 7, maxLength: 30 }).filter((id) => id === id.trim() && /^[\x20-\x7e]+$/.test(id));
  await fc.assert(
    fc.asyncProperty(ids, fc.constantFrom('view', 'takeover', 'auto'), async (userId, mode) => {
      told.length = 0;
      const made = await post(paths.shareLinks, { userId, mode, hours: 1 });
      const asked = await post(paths.customerLinks, { userIds: [userId] });
      const listed = await desk.visit(paths.liveLinks, { headers: { [userIdHeader]: encodeURIComponent(userId) } });
      expect([made.status, asked.status, listed.status, told.length]).toEqual([201, 200, 200, 3]);
      const text = JSON.stringify(told);
      for (const canary of [userId, encodeURIComponent(userId), shareUrl, new URL(shareUrl).hostname, name, testToken])
        expect(text).not.toContain(JSON.stringify(canary).slice(1, -1));
    }),
    { numRuns: 30 },
  );
  expect(JSON.stringify(told)).toContain('sub-1');
});
