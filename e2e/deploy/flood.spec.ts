import { expect, test } from '../support/nginx/fixtures';
import { flood } from '../support/nginx/flood';

const refused = (statuses: (number | undefined)[]) => statuses.filter((status) => status === 429).length;

test('a flood of sign-ins is cut off before it reaches the replicas, while an operator at the same address makes links', async ({
  front,
  startFakes,
  send,
}) => {
  const taken: (string | undefined)[] = [];
  const answer: Parameters<typeof startFakes>[0] = ({ url }, response) => {
    taken.push(url);
    response.writeHead(url === '/api/share-links' ? 201 : 302).end();
  };
  await startFakes(answer, answer);
  const sent = 800;
  const statuses = await flood(`${front.origin}/auth/callback?code=code-canary&state=state-canary`, front.ca, sent);
  expect(refused(statuses)).toBeGreaterThan(200);
  expect(taken).toHaveLength(sent - refused(statuses));
  expect((await send('/api/share-links', { method: 'POST', body: {} })).status).toBe(201);
  expect(front.errorLog()).not.toContain('canary');
});

test('a shift of 100 operators behind one address signs in at once without being refused', async ({ front, startFakes }) => {
  await startFakes(
    (_, response) => response.end('one'),
    (_, response) => response.end('other'),
  );
  const statuses = [
    ...(await flood(`${front.origin}/auth/login`, front.ca, 100)),
    ...(await flood(`${front.origin}/auth/callback`, front.ca, 100)),
  ];
  expect(refused(statuses)).toBe(0);
});

test('a flood of unknown paths is cut off', async ({ front, startFakes }) => {
  await startFakes(
    (_, response) => response.writeHead(404).end(),
    (_, response) => response.writeHead(404).end(),
  );
  const statuses: (number | undefined)[] = [];
  // Nginx closes a connection after 1000 requests.
  for (let count = 0; count < 6; count++) statuses.push(...(await flood(`${front.origin}/no-such-path`, front.ca, 900)));
  expect(refused(statuses)).toBeGreaterThan(500);
});
