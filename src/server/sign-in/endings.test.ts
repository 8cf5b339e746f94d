import { expect, test, vi } from 'vitest';
import { operatorHeader } from '#contract/operator-header';
import { paths } from '#contract/paths';
import { hourMs } from '#contract/time';
import { createMemoryStore } from '../store/memory-store';
import { type Store, StoreDown } from '../store/store';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { draft, startMs } from '../testing/test-app';
import { stopTimers } from '../testing/test-client';
import { tinySite } from '../testing/tiny-site';

const post = { method: 'POST' };
const signedOut = { operator: null };
const signedIn = { operator: { name: 'sub-1' } };

/** A store that can be down, and counts what it is asked. */
function fragileStore(now: () => number) {
  const store = createMemoryStore(now);
  const state = { down: false, gets: 0, answeredAtMs: now() };
  const fail = () => Promise.reject(new StoreDown());
  const fragile: Store = {
    ...store,
    get(key) {
      state.gets++;
      if (state.down) return fail();
      state.answeredAtMs = now();
      return store.get(key);
    },
    silentMs: () => now() - state.answeredAtMs,
    put: (key, value, ttlMs) => (state.down ? fail() : store.put(key, value, ttlMs)),
    putFirst: (key, value, ttlMs) => (state.down ? fail() : store.putFirst(key, value, ttlMs)),
  };
  return { state, store: fragile };
}

/** Two replicas behind one address, and a third browser of the same person. */
async function startReplicas(graceMs = 60_000) {
  const clock = { ms: startMs };
  const { state, store } = fragileStore(() => clock.ms);
  const settings = { clock, store, graceMs, site: tinySite };
  const one = await startSignInDesk({}, settings);
  const replica = (jar = one.jar) => createSignInDesk({ ...settings, issuer: one.provider.url, jar });
  await one.enter();
  return { clock, state, one, other: replica(), replica };
}

/** A thief's copy of the cookies. */
const copyOf = (jar: Map<string, string>) => new Map(jar);

test('a copied cookie is refused by every replica and on every path once its session is signed out', async () => {
  const { clock, one, replica } = await startReplicas();
  const thief = replica(copyOf(one.jar));
  expect(await thief.readSession()).toMatchObject(signedIn);
  await one.visit(paths.logout, post);
  clock.ms += 501;
  expect(await thief.readSession()).toMatchObject(signedOut);
  expect(await (await thief.visit('/')).text()).toContain('signed_out');
  const link = { ...post, body: JSON.stringify(draft), headers: { 'content-type': 'application/json' } };
  expect((await thief.visit(paths.shareLinks, link)).status).toBe(401);
  expect((await thief.visit(paths.logoutEverywhere, post)).status).toBe(401);
});

test('a sign-out ends one session, and those of other browsers go on', async () => {
  const { clock, one, replica } = await startReplicas();
  const elsewhere = replica(new Map());
  await elsewhere.enter();
  await one.visit(paths.logout, post);
  clock.ms += 501;
  expect(await elsewhere.readSession()).toMatchObject(signedIn);
});

test('a sign-out everywhere ends all sessions of the operator, and a new sign-in works at once, again and again', async () => {
  const { clock, one, other, replica } = await startReplicas();
  const elsewhere = replica(new Map());
  for (const _ of [1, 2]) {
    await one.enter();
    await elsewhere.enter();
    const answer = await one.visit(paths.logoutEverywhere, post);
    expect([answer.status, answer.headers.get('clear-site-data'), answer.headers.get('cache-control')]).toEqual([
      204,
      '"storage"',
      'no-store',
    ]);
    expect([...one.jar]).toEqual([]);
    clock.ms += 501;
    expect(await elsewhere.readSession()).toMatchObject(signedOut);
  }
  await one.enter();
  expect(await one.readSession()).toMatchObject(signedIn);
  expect(await other.readSession()).toMatchObject(signedIn);
  expect(one.audited('sign-out')).toMatchObject([{ operator: 'sub-1', by: 'everywhere' }, { by: 'everywhere' }]);
  clock.ms += 7 * hourMs + 59 * 60_000;
  expect(await other.readSession()).toMatchObject(signedIn);
});

test('a sign-out everywhere ends nobody else’s session', async () => {
  const { clock, one, replica } = await startReplicas();
  one.provider.habits.claims = { sub: 'sub-2' };
  const grace = replica(new Map());
  await grace.enter();
  await one.visit(paths.logoutEverywhere, post);
  clock.ms += 501;
  expect(await grace.readSession()).toMatchObject({ operator: { name: 'sub-2' } });
});

test('a sign-in at a replica that knows nothing of an end is valid everywhere from a minute after it on', async () => {
  const { clock, one } = await startReplicas();
  await one.visit(paths.logoutEverywhere, post);
  const apart = createSignInDesk({ clock, issuer: one.provider.url, jar: one.jar });
  clock.ms += 60_000;
  await apart.enter();
  expect(await one.readSession()).toMatchObject(signedOut);
  clock.ms += 1000;
  await apart.enter();
  expect(await one.readSession()).toMatchObject(signedIn);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a page of another operator', { [operatorHeader]: 'another' }, 401],
])('a sign-out everywhere from %s is refused, and the session goes on', async (_, headers, status) => {
  const { one } = await startReplicas();
  const refused = await one.visit(paths.logoutEverywhere, { ...post, headers });
  expect([refused.status, refused.headers.has('clear-site-data')]).toEqual([status, false]);
  expect(await one.readSession()).toMatchObject(signedIn);
  expect(one.audited('sign-out')).toEqual([]);
});

test('the store is asked once for all requests of half a second', async () => {
  const { clock, state, one } = await startReplicas();
  const before = state.gets;
  await Promise.all(Array.from({ length: 20 }, () => one.readSession()));
  const once = state.gets - before;
  await one.readSession();
  expect(state.gets - before).toBe(once);
  clock.ms += 501;
  await one.readSession();
  expect(state.gets - before).toBe(2 * once);
});

test('while the store is down, a session is believed for the grace after the last answer or after its sign-in', async () => {
  const { clock, state, one, other } = await startReplicas();
  await one.readSession();
  state.down = true;
  clock.ms += 60_000;
  expect(await one.readSession()).toMatchObject(signedIn);
  expect(await other.readSession(), 'a replica that has had no answer yet').toMatchObject(signedIn);
  clock.ms += 1;
  expect(await one.readSession()).toMatchObject(signedOut);
  await one.enter();
  expect(await one.readSession()).toMatchObject(signedIn);
  clock.ms += 60_001;
  expect(await other.readSession()).toMatchObject(signedOut);
  state.down = false;
  clock.ms += 501;
  expect(await other.readSession()).toMatchObject(signedIn);
});

test('where nobody sent a request for long, the grace begins with what the store has answered meanwhile all the same', async () => {
  const { clock, state, one } = await startReplicas();
  clock.ms += hourMs;
  Object.assign(state, { down: true, answeredAtMs: clock.ms - 10_000 });
  expect(await one.readSession()).toMatchObject(signedIn);
  clock.ms += 50_001;
  expect(await one.readSession()).toMatchObject(signedOut);
});

test('what a process ended while the store was down it refuses at once, and the others once the store is back', async () => {
  stopTimers();
  const { clock, state, one, replica } = await startReplicas(hourMs);
  const [thief, elsewhere] = [replica(copyOf(one.jar)), replica(new Map())];
  await elsewhere.enter();
  const stolen = copyOf(one.jar);
  await one.readSession();
  state.down = true;
  expect((await one.visit(paths.logout, post)).status).toBe(204);
  for (const [name, value] of stolen) one.jar.set(name, value);
  expect(await one.readSession()).toMatchObject(signedOut);
  clock.ms += 501;
  expect(await thief.readSession()).toMatchObject(signedIn);
  expect((await elsewhere.visit(paths.logoutEverywhere, post)).status).toBe(204);
  await vi.advanceTimersByTimeAsync(1000);
  state.down = false;
  await vi.advanceTimersByTimeAsync(1000);
  clock.ms += 501;
  expect(await thief.readSession()).toMatchObject(signedOut);
  expect(await replica(stolen).readSession()).toMatchObject(signedOut);
  await one.enter();
  expect(await one.readSession()).toMatchObject(signedIn);
});
