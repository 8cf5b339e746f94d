import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRedisStore } from '../store/redis-store';
import { client } from '../testing/fake-provider';
import { freePort } from '../testing/free-port';
import { secrets, startSignInDesk } from '../testing/sign-in-desk';
import { describeWithRedis, startRedis } from '../testing/start-redis';
import { temporaryFolder } from '../testing/temporary-folder';
import { endSessions, NotEnded, recordEnd } from './end-sessions';

function settings(url: string | undefined, issuer = 'https://id.example') {
  const oidc = { issuer, ...client, requiredClaim: undefined };
  const session = { secrets: [secrets.new] as const, hours: 8 };
  const redis = url === undefined ? undefined : { url, prefix: 'sharedesk' };
  return {
    signIn: { kind: 'on', oidc, session } as const,
    store: { redis, secrets: { store: undefined, session: undefined }, graceMs: 60_000 },
  };
}

describeWithRedis('the command that ends the sessions of a person', () => {
  test('ends them at desks that share the store, and says within how many seconds', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.end());
    const report = { down: () => undefined, up: () => undefined };
    const store = await openRedisStore({ url: redis.url, prefix: 'sharedesk' }, { report, patienceMs: 20_000 });
    onTestFinished(() => store.close());
    const desk = await startSignInDesk({}, { store });
    await desk.enter();
    const given = settings(redis.url, desk.provider.url);
    await endSessions('sub-2', given);
    desk.clock.ms += 501;
    expect(await desk.readSession()).toMatchObject({ operator: { name: 'sub-1' } });

    expect(await endSessions('sub-1', given)).toMatch(/sessions of sub-1 .*within 1 second, and within 60 seconds \(STORE_GRACE_S\)/);
    desk.clock.ms += 501;
    expect(await desk.readSession()).toMatchObject({ operator: null });
    await desk.enter();
    expect(await desk.readSession()).toMatchObject({ operator: { name: 'sub-1' } });
  });
});

test('without REDIS_URL the command says what to do instead', async () => {
  await expect(endSessions('sub-1', settings(undefined))).rejects.toThrow(/^REDIS_URL is not set.*new SESSION_SECRET/s);
});

test('the command fails where the store cannot be reached, where nobody signs in, and for a text that is no sub', async () => {
  const nowhere = settings(`redis://127.0.0.1:${await freePort()}`);
  await expect(endSessions('sub-1', nowhere)).rejects.toThrow(/\(ECONNREFUSED\), so no session was ended/);
  await expect(endSessions('sub-1', { ...nowhere, signIn: { kind: 'off' } })).rejects.toThrow(NotEnded);
  for (const sub of ['', 'sub-1 ', 'sub\n1', 'ü', 'x'.repeat(256)]) await expect(endSessions(sub, nowhere)).rejects.toThrow(NotEnded);
});

test('the end goes to the audit trail if its file is there, and otherwise to stdout', async () => {
  const file = join(temporaryFolder(), 'audit.jsonl');
  const line = { audit: 'sign-out', operator: 'sub-1', by: 'administrator', client: 'end-sessions' };
  for (const absent of [undefined, file]) expect(JSON.parse(await recordEnd('sub-1', absent))).toMatchObject(line);
  writeFileSync(file, 'before\n');
  expect(await recordEnd('sub-1', file)).toBe('');
  const [before, added = ''] = readFileSync(file, 'utf8').split('\n');
  expect([before, JSON.parse(added)]).toEqual(['before', expect.objectContaining(line)]);
});
