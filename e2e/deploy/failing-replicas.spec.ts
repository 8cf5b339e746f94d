import { createTaker } from '../support/nginx/fake-replicas';
import { expect, test } from '../support/nginx/fixtures';

const link = { method: 'POST', body: { mode: 'view', userId: '4917012345678', hours: 1 } };

test('a POST is not sent again when a replica dies after it took it', async ({ startFakes, send }) => {
  const taken: string[] = [];
  const dying = createTaker(taken, () => true);
  await startFakes(dying, dying);
  expect((await send('/api/share-links', link)).status).toBe(502);
  expect(taken).toEqual(['POST /api/share-links, request 1 of its connection']);
});

test('a POST is not sent again when a replica dies after it took it on a kept connection', async ({ startFakes, send }) => {
  const taken: string[] = [];
  const sometimesDying = createTaker(taken, (url) => url === '/api/share-links');
  await startFakes(sometimesDying, sometimesDying);
  await send('/one');
  await send('/other');
  expect((await send('/api/share-links', link)).status).toBe(502);
  expect(taken.slice(2)).toEqual(['POST /api/share-links, request 2 of its connection']);
});

test('a POST that finds one replica gone is made once, by the other', async ({ startFakes, send }) => {
  const taken: string[] = [];
  await startFakes(
    'gone',
    createTaker(taken, () => false),
  );
  const answers = [await send('/api/share-links', link), await send('/api/share-links', link)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(taken).toHaveLength(2);
});

test('when a replica dies on a request for a page, the other one answers', async ({ startFakes, send }) => {
  const taken: string[] = [];
  await startFakes(
    createTaker(taken, () => true),
    createTaker(taken, () => false),
  );
  const answers = [await send('/'), await send('/')];
  expect(answers.map(({ body }) => body)).toEqual(['answered', 'answered']);
  expect(taken.length).toBeGreaterThan(answers.length);
});

test('during an update, a file that only one of the two versions has is found on either', async ({ startFakes, send }) => {
  const old = createTaker([], () => false);
  await startFakes((_, response) => response.writeHead(404).end('no such file'), old);
  const answers = [await send('/assets/main-1.js'), await send('/assets/main-1.js')];
  expect(answers.map(({ body }) => body)).toEqual(['answered', 'answered']);
});

test('when both replicas die on a sign-in, neither log of nginx holds its query string', async ({ front, startFakes, send }) => {
  const dying = createTaker([], () => true);
  await startFakes(dying, dying);
  await send('/auth/callback?code=code-canary&state=state-canary');
  await expect.poll(front.accessLog).toContain('"GET /auth/callback HTTP/1.1" 502');
  expect(front.accessLog() + front.errorLog()).not.toContain('canary');
});

test('nginx logs that a replica died on any other path', async ({ front, startFakes, send }) => {
  const dying = createTaker([], () => true);
  await startFakes(dying, dying);
  await send('/');
  await expect.poll(front.errorLog).toContain('prematurely closed connection');
});
