import { expect, test } from 'vitest';
import { startSignInDesk } from '../testing/sign-in-desk';

const mallory = { sub: 'mallory', name: 'Mallory' };
const ada = { sub: 'ada', name: 'Ada Lovelace' };

/** Starts a desk, and returns it with a valid session of Mallory. */
async function startWithMallory() {
  const desk = await startSignInDesk({ claims: mallory });
  await desk.enter();
  const planted = desk.jar.get('sharedesk') ?? '';
  desk.jar.clear();
  desk.provider.habits.claims = ada;
  return { ...desk, planted };
}

test.each([
  ['any text', () => 'planted'],
  ['an empty text', () => ''],
  ['the valid session of another person', (valid: string) => valid],
])('a cookie that was planted before the sign-in (%s) is replaced by it', async (_, plant) => {
  const { enter, readSession, jar, planted } = await startWithMallory();
  const before = plant(planted);
  jar.set('sharedesk', before);
  await enter();
  expect(jar.get('sharedesk')).not.toBe(before);
  expect(await readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
});

test('a session that was planted during the sign-in is replaced by it', async () => {
  const { begin, comeBack, readSession, jar, planted } = await startWithMallory();
  const asked = await begin();
  jar.set('sharedesk', planted);
  await comeBack(asked);
  expect(jar.get('sharedesk')).not.toBe(planted);
  expect(await readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
});

test('the cookie from before the sign-in does not open the session that begins with it', async () => {
  const { enter, readSession, jar, planted } = await startWithMallory();
  jar.set('sharedesk', planted);
  await enter();
  jar.set('sharedesk', planted);
  expect(await readSession()).toMatchObject({ operator: { name: 'Mallory' } });
});

test('a person who is not an operator cannot continue with the existing session', async () => {
  const desk = await startSignInDesk(
    { claims: { ...mallory, groups: 'operators' } },
    { requiredClaim: { name: 'groups', value: 'operators' } },
  );
  await desk.enter();
  desk.provider.habits.claims = ada;
  expect((await desk.enter()).status).toBe(403);
  expect(desk.jar.has('sharedesk')).toBe(false);
  expect(await desk.readSession()).toMatchObject({ operator: null });
});
