import { expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { createSignInDesk, secrets, startSignInDesk } from '../testing/sign-in-desk';
import { createTestApp } from '../testing/test-app';

/** The keys that the page gets, decoded. */
async function keysOf({ readSession }: Pick<ReturnType<typeof createSignInDesk>, 'readSession'>): Promise<string[]> {
  const { tabKeys } = await readSession();
  for (const key of tabKeys) expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  return tabKeys;
}

test('an operator gets the same key at every sign-in, at every replica', async () => {
  const desk = await startSignInDesk();
  await desk.enter();
  const keys = await keysOf(desk);
  expect(keys).toHaveLength(1);
  await desk.enter();
  expect(await keysOf(desk)).toEqual(keys);
  expect(await keysOf(createSignInDesk({ jar: desk.jar, issuer: desk.provider.url }))).toEqual(keys);
});

test('the key of the new secret comes first while a secret is replaced', async () => {
  const desk = await startSignInDesk({}, { secrets: [secrets.old] });
  await desk.enter();
  const [oldKey] = await keysOf(desk);
  const both = createSignInDesk({ jar: desk.jar, issuer: desk.provider.url, secrets: [secrets.new, secrets.old] });
  const keys = await keysOf(both);
  expect(keys).toEqual([expect.any(String), oldKey]);
  expect(keys[0]).not.toBe(oldKey);
});

test('another person, or the same sub at another provider, gets another key', async () => {
  const desk = await startSignInDesk({ claims: { sub: 'sub-1' } });
  const keys = new Set<string>();
  for (const sub of ['sub-1', 'sub-2']) {
    desk.provider.habits.claims = { sub };
    await desk.enter();
    for (const key of await keysOf(desk)) keys.add(key);
  }
  const elsewhere = await startSignInDesk({ claims: { sub: 'sub-1' } });
  await elsewhere.enter();
  for (const key of await keysOf(elsewhere)) keys.add(key);
  expect(keys.size).toBe(3);
});

test('nobody gets a key before the sign-in, after the session’s end, or for another operator’s page', async () => {
  const desk = await startSignInDesk();
  expect(await keysOf(desk)).toEqual([]);
  await desk.enter();
  expect(await desk.readSession({ headers: { 'sharedesk-operator': 'somebody else' } })).toMatchObject({ tabKeys: [] });
  desk.clock.ms += 8 * 3_600_000;
  expect(await keysOf(desk)).toEqual([]);
});

test('the log holds no key', async () => {
  const desk = await startSignInDesk();
  await desk.enter();
  const [key = ''] = await keysOf(desk);
  expect(key).not.toBe('');
  expect(desk.lines.join('')).not.toContain(key);
});

test('where nobody signs in, all get the key of the process, and another process has another one', async () => {
  const keyOf = async ({ app }: ReturnType<typeof createTestApp>) => (await (await app.request(paths.session)).json()).tabKeys;
  const [one, other] = [createTestApp(), createTestApp()];
  const keys = await keyOf(one);
  expect(keys).toHaveLength(1);
  expect(await keyOf(one)).toEqual(keys);
  expect(await keyOf(other)).not.toEqual(keys);
});
