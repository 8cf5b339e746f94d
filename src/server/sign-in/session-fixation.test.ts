import { expect, test } from 'vitest';
import { startSignInDesk } from '../testing/sign-in-desk';

const mallory = { sub: 'mallory', name: 'Mallory' };
const ada = { sub: 'ada', name: 'Ada Lovelace' };

/** A desk, and the session with which Mallory is signed in there. */
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
  ['somebody’s valid session', (valid: string) => valid],
])('a cookie that was planted before the sign-in (%s) is not continued by it', async (_, plant) => {
  const { enter, readSession, jar, planted } = await startWithMallory();
  const before = plant(planted);
  jar.set('sharedesk', before);
  await enter();
  expect(jar.get('sharedesk')).not.toBe(before);
  expect(await readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
});

test('a session that was planted while the sign-in was under way does not survive it', async () => {
  const { begin, comeBack, readSession, jar, planted } = await startWithMallory();
  const asked = await begin();
  jar.set('sharedesk', planted);
  await comeBack(asked);
  expect(jar.get('sharedesk')).not.toBe(planted);
  expect(await readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
});

test('whoever knows the cookie from before the sign-in learns nothing of the one after it', async () => {
  const { enter, readSession, jar, planted } = await startWithMallory();
  jar.set('sharedesk', planted);
  await enter();
  jar.set('sharedesk', planted);
  expect(await readSession()).toMatchObject({ operator: { name: 'Mallory' } });
});

test('whoever turns out to be no operator does not go on under the session that was there', async () => {
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
