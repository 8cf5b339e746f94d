import { linesOf } from '../support/lines-of';
import { expect, test } from '../support/nginx/fixtures';

test('a sign-in that began on one replica ends on the other, both make links for it, and a replica that stops is not missed', async ({
  startReplicas,
  visitor,
}) => {
  const replicas = await startReplicas();
  type Replica = (typeof replicas)[number];
  const beginnings = (replica: Replica) => linesOf(replica, 'request').filter(({ path }) => path === '/auth/login').length;
  const operators = (replica: Replica) => linesOf(replica, 'intent').map(({ operator }) => operator);

  async function expectLinks(count: number) {
    for (let made = 0; made < count; made++) expect((await visitor.createLink()).status()).toBe(201);
  }

  await test.step('both know the operator', async () => {
    await visitor.signIn('ada');
    await expectLinks(2);
    const seenBy = (replica: Replica) => ({
      begun: beginnings(replica),
      finished: linesOf(replica, 'sign-in').length,
      links: operators(replica),
    });
    await expect
      .poll(() => replicas.map(seenBy))
      .toEqual(
        expect.arrayContaining([
          { begun: 1, finished: 0, links: ['ada'] },
          { begun: 0, finished: 1, links: ['ada'] },
        ]),
      );
  });

  await test.step('one stops, on which another sign-in has begun', async () => {
    const before = new Map(replicas.map((replica) => [replica, beginnings(replica)]));
    const began = await visitor.begin();
    const begunOn = () => replicas.find((replica) => beginnings(replica) !== before.get(replica));
    await expect.poll(begunOn).toBeDefined();
    const stopped = begunOn();
    await stopped?.stop();
    expect(stopped?.log.at(-1)).toContain('"ended"');

    expect(await visitor.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
    await expectLinks(3);
    const signedIn = () => replicas.flatMap((replica) => (replica === stopped ? [] : linesOf(replica, 'sign-in'))).length;
    const beforeEnd = signedIn();
    const callback = await visitor.passProvider(began, 'ada');
    expect((await visitor.get(callback.href)).headers().location).toBe('/');
    await expect.poll(signedIn).toBe(beforeEnd + 1);
    await expectLinks(1);
  });
});
