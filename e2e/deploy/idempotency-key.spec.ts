import { randomUUID } from 'node:crypto';
import { createTaker } from '../support/nginx/fake-replicas';
import { expect, test } from '../support/nginx/fixtures';

const linkWith = (key: string) => ({
  method: 'POST',
  headers: { 'idempotency-key': key },
  body: { mode: 'view', userId: '4917012345678', hours: 1 },
});

test('all requests with one key go to one replica, and the keys are spread over both', async ({ startFakes, send }) => {
  await startFakes(
    (_, response) => response.end('one'),
    (_, response) => response.end('other'),
  );
  const replicaOf = async (key: string) => (await send('/api/share-links', linkWith(key))).body;
  // So many that they never all belong to one replica by chance.
  const keys = Array.from({ length: 32 }, () => randomUUID());
  const first = await Promise.all(keys.map(replicaOf));
  const second = await Promise.all(keys.map(replicaOf));
  expect(second).toEqual(first);
  expect(new Set(first)).toEqual(new Set(['one', 'other']));
});

test('when a replica resets a POST, no other replica gets it, and the same key sent again comes to the same replica', async ({
  startFakes,
  send,
}) => {
  const [one, other]: [string[], string[]] = [[], []];
  await startFakes(
    createTaker(one, () => true),
    createTaker(other, () => true),
  );
  const key = randomUUID();
  for (const sent of [1, 2, 3]) {
    expect((await send('/api/share-links', linkWith(key))).status).toBe(502);
    expect([one.length, other.length].sort()).toEqual([0, sent]);
  }
});

test('when the replica of a key is gone, which cannot have taken the request, the other one takes it', async ({ startFakes, send }) => {
  const taken: string[] = [];
  await startFakes(
    'gone',
    createTaker(taken, () => false),
  );
  const keys = Array.from({ length: 32 }, () => randomUUID());
  const answers = await Promise.all(keys.map((key) => send('/api/share-links', linkWith(key))));
  expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200));
  expect(taken).toHaveLength(keys.length);
});
