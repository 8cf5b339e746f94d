import { fileURLToPath } from 'node:url';
import { test as base, expect } from '../fixtures';
import { needTool } from '../support/need-tool';
import { startPrivateNetwork } from '../support/private-network';
import { type ServerProcess, startServerProcess } from '../support/server-process';

const program = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const upstream = 'upstream.invalid';
const provider = 'id.invalid';

interface Network extends Awaited<ReturnType<typeof startPrivateNetwork>> {
  /** Starts a desk that ends with the test. */
  startDesk(settings: Record<string, string>): Promise<ServerProcess>;
}

const test = base.extend<{ network: Network }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  network: async ({}, use, testInfo) => {
    const network = await startPrivateNetwork(needTool(testInfo, 'openssl'), [upstream, provider], ({ url, headers }, response) => {
      const { [`${headers.host}${url}`]: answer = { Url: `https://share.example${url}` } } = metadata;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
    const desks: ServerProcess[] = [];
    await use({
      ...network,
      async startDesk(settings) {
        const desk = await startServerProcess([program], { PORT: '0', ...live, ...settings });
        desks.push(desk);
        return desk;
      },
    });
    await Promise.all(desks.map((desk) => desk.stop()));
    await network.stop();
  },
});

const live = { CONNECT_API_URL: `https://${upstream}`, CONNECT_API_TOKEN: 'token-canary' };
const signIn = {
  OIDC_ISSUER: `https://${provider}`,
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'client-secret-canary',
  SESSION_SECRET: 'q7Rw2ZpX9sLk4VbN8mTc6HyJ1dGf3KaE',
};
const metadata: Record<string, object> = {
  [`${provider}/.well-known/openid-configuration`]: {
    issuer: `https://${provider}`,
    authorization_endpoint: `https://${provider}/authorize`,
    token_endpoint: `https://${provider}/token`,
    jwks_uri: `https://${provider}/jwks`,
    response_types_supported: ['code'],
  },
};

async function createLink({ address }: ServerProcess) {
  const body = JSON.stringify({ mode: 'view', userId: '4711', hours: 8 });
  const response = await fetch(`${address}/api/share-links`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: response.status, body: await response.json() };
}

const reasonsIn = ({ log }: ServerProcess) => log.flatMap((line) => /"reason":"([^"]*)"/.exec(line)?.[1] ?? []);

test('a link is made through a proxy that is the only route, to a service that an authority of the house vouches for', async ({
  network,
}) => {
  const desk = await network.startDesk({ HTTPS_PROXY: network.proxyWith(network.password), NODE_EXTRA_CA_CERTS: network.authority });
  expect(await createLink(desk)).toMatchObject({ status: 201, body: { url: expect.stringMatching(/^https:\/\/share\.example\//) } });
  expect(network.seen).toEqual([`${upstream}:443`]);
  expect(desk.log.join('\n')).not.toMatch(/canary/);
});

test('people can sign in at a provider behind the same proxy, named in lower case', async ({ network }) => {
  const settings = { https_proxy: network.proxyWith(network.password), NODE_EXTRA_CA_CERTS: network.authority, ...signIn };
  const desk = await network.startDesk(settings);
  await expect(async () => expect((await fetch(`${desk.address}/readyz`)).status).toBe(200)).toPass();
  const login = await fetch(`${desk.address}/auth/login`, { redirect: 'manual' });
  expect(login.headers.get('location')).toMatch(`https://${provider}/authorize?`);
  expect(network.seen).toContain(`${provider}:443`);
});

test('without the authority the log says why no link is made, and so it does where the proxy refuses the password', async ({ network }) => {
  const unknown = await network.startDesk({ HTTPS_PROXY: network.proxyWith(network.password) });
  expect(await createLink(unknown)).toMatchObject({ status: 503, body: { code: 'upstream_unavailable' } });
  await expect.poll(() => reasonsIn(unknown)).toContain('UNABLE_TO_VERIFY_LEAF_SIGNATURE');

  const refused = await network.startDesk({ HTTPS_PROXY: network.proxyWith('other-canary'), ...signIn });
  await expect.poll(() => reasonsIn(refused)).toContain('discovery: provider unreachable: proxy: status 407');
  expect((await fetch(`${refused.address}/readyz`)).status).toBe(503);
  expect(refused.log.join('\n')).not.toMatch(/canary/);
});

test('what NO_PROXY names is not asked of the proxy', async ({ network }) => {
  const desk = await network.startDesk({ HTTPS_PROXY: network.proxyWith(network.password), NO_PROXY: '.invalid' });
  expect(await createLink(desk)).toMatchObject({ status: 503, body: { code: 'upstream_unavailable' } });
  await expect.poll(() => reasonsIn(desk).join()).toMatch(/ENOTFOUND|EAI_AGAIN/);
  expect(network.seen).toEqual([]);
});
