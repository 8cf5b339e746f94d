import { expect, onTestFinished, test } from 'vitest';
import { diagnose } from '../testing/diagnose';
import { administer, describeWithRedis, startRedis } from '../testing/start-redis';

const secret = { STORE_SECRET: 'store-secret-0123456789abcdefghij' };
const diagnoseStore = (url: string) => diagnose({ ...secret, REDIS_URL: url });

describeWithRedis('the doctor', () => {
  test('finds what the store is, and says what to do where it refuses', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.end());
    const as = (user: string) => redis.url.replace('//', `//${user}@`);
    const { about } = await diagnoseStore(redis.url);
    expect(about('store')).toBe(`ok: 127.0.0.1:${redis.port} answers, without TLS on this machine, and allows what the server does there.`);
    expect(about('store-server')).toMatch(/^(ok|warning): It is (Redis|Valkey) \d+\.\d+\.\d+, and answers within \d+\.\d ms\./);

    expect(about('store-clock')).toMatch(/^ok: /);

    await administer(redis.url, 'CONFIG', 'SET', 'maxmemory', '1gb', 'maxmemory-policy', 'allkeys-lru');
    expect((await diagnoseStore(redis.url)).about('store-server')).toMatch(/^warning: .* \(allkeys-lru\).* noeviction\.$/);

    await administer(redis.url, 'ACL', 'SETUSER', 'desk', 'on', '>canary', '~*', '+@all', '-info', '-zadd');
    const { findings } = await diagnoseStore(as('desk:canary'));
    expect(findings.find(({ check }) => check === 'store')).toMatchObject({ result: 'failed', todo: expect.stringContaining('rights') });
    await administer(redis.url, 'ACL', 'SETUSER', 'desk', '+zadd');
    expect((await diagnoseStore(as('desk:canary'))).about('store-server')).toMatch(/^skipped: /);
    const wrong = await diagnoseStore(as('desk:canary-2'));
    expect(wrong.about('store')).toMatch(/^failed: The store at 127\.0\.0\.1:\d+ cannot be used \(WRONGPASS\)\. Check user and password/);
    expect(JSON.stringify([findings, wrong.findings])).not.toContain('canary');
  });

  test('says what to check where no store is reached', async () => {
    expect((await diagnoseStore('redis://127.0.0.1:1')).about('store')).toMatch(
      /^failed: .*\(ECONNREFUSED\)\. Check host, port and protocol/,
    );
  });

  test('says nothing of a store where none is set', async () => {
    expect((await diagnose({})).about('store')).toBeUndefined();
  });
});
