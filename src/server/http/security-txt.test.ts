import { expect, test } from 'vitest';
import { createTestApp } from '../testing/test-app';

const path = '/.well-known/security.txt';
const securityContact = 'mailto:security@example.com';

test('security.txt says whom to tell of a vulnerability, and expires a year after the start', async () => {
  const answer = await createTestApp({ securityContact }).app.request(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await answer.text()).toBe('Contact: mailto:security@example.com\nExpires: 2026-03-14T12:00:00.000Z\n');
});

test('security.txt names its own address where the public address is known', async () => {
  const { app } = createTestApp({ securityContact, origin: { publicOrigin: 'https://desk.example.com' } });
  expect(await (await app.request(path)).text()).toContain('\nCanonical: https://desk.example.com/.well-known/security.txt\n');
});

test('without a contact there is no security.txt', async () => {
  expect((await createTestApp().app.request(path)).status).toBe(404);
});
