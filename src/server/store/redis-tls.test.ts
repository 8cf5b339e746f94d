import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startChild } from '../testing/child';
import { describeWithRedis, startRedis } from '../testing/start-redis';
import { temporaryFolder } from '../testing/temporary-folder';

const secret = { STORE_SECRET: 'store-secret-0123456789abcdefghij' };

/** A certificate that vouches for itself. */
function makeCertificate() {
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) => join(temporaryFolder(), name));
  if (!key || !certificate) throw new Error('unreachable');
  const words =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=redis -addext subjectAltName=IP:127.0.0.1';
  execFileSync('openssl', [...words.split(' '), '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  return { key, certificate };
}

/** Starts a server, and waits until it is ready and its store is in this state. @returns the lines of its log. */
async function linesOnce(store: 'up' | 'down', settings: Record<string, string>) {
  const { lines } = startChild({ ...secret, ...settings });
  const address = () => lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'listening')?.address;
  await expect.poll(address, { timeout: 20_000 }).toBeDefined();
  const ask = async () => {
    const response = await fetch(`${address()}/readyz`);
    return [response.status, await response.json()];
  };
  await expect.poll(ask, { timeout: 20_000 }).toEqual([200, { status: 'ready', store }]);
  return lines;
}

describeWithRedis('a Redis that speaks TLS and wants a user with a password', () => {
  test('is used where its certificate is trusted; else it is named as the reason, and the server serves all the same', async () => {
    const { key, certificate } = makeCertificate();
    const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
    const user = ['--user', 'desk', 'on', '>canary%', '~sharedesk:*', '+@all'];
    const redis = await startRedis(['--tls-auth-clients', 'no', ...files, ...user], { tls: true });
    onTestFinished(() => redis.end());
    const REDIS_URL = `rediss://desk:canary%25@127.0.0.1:${redis.port}`;

    const trusted = await linesOnce('up', { REDIS_URL, NODE_EXTRA_CA_CERTS: certificate });
    const unknown = await linesOnce('down', { REDIS_URL });
    const warnings = unknown.map((line) => JSON.parse(line)).filter(({ level }) => level === 'warn');
    expect(warnings).toMatchObject([{ reason: 'DEPTH_ZERO_SELF_SIGNED_CERT', msg: expect.stringContaining('store') }]);
    expect([...trusted, ...unknown].join()).not.toContain('canary');
  });
});
