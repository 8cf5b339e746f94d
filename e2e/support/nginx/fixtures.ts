import { request } from '@playwright/test';
import { test as base, expect } from '../../fixtures';
import type { Desk } from '../desk';
import { needTool } from '../need-tool';
import { type Browserless, browserless } from '../openid/browserless';
import { signInSettings } from '../openid/start';
import { type FakeReplica, startFakeReplicas } from './fake-replicas';
import type { Front } from './front';
import { send } from './send';

export { expect };

/** A path that a desk can be below: `PUBLIC_URL` is then the origin and this path. */
export const basePath = '/desk';

type Fixtures = {
  /** The same origin for all tests of a worker. nginx ends with the test. */
  front: Front;
  /** Starts two replicas of the desk behind nginx, where operators sign in with a real provider. */
  startReplicas: (env?: Record<string, string>) => Promise<[Desk, Desk]>;
  /** Starts nginx in front of two servers that are not the product. */
  startFakes: (...fakes: [FakeReplica, FakeReplica]) => Promise<void>;
  /** Sends one request through nginx, without a browser. */
  send: (path: string, sent?: Parameters<typeof send>[2]) => ReturnType<typeof send>;
  /** A visitor at the public address, without a browser. */
  visitor: Browserless;
  /** Signs an operator in without a browser. Gives back the header that holds the session. */
  signInBrowserless: (user: string) => Promise<{ cookie: string }>;
};

export const test = base.extend<Fixtures>({
  ignoreHTTPSErrors: true,
  front: async ({ openFrontOnce }, use, testInfo) => {
    const front = await openFrontOnce(needTool(testInfo, 'nginx'), needTool(testInfo, 'openssl'));
    await use(front);
    await front.stop();
  },
  baseURL: ({ front }, use) => use(front.origin),
  startReplicas: async ({ front, startDesk, startProviderOnce }, use) => {
    await use(async (env) => {
      const provider = await startProviderOnce([front.origin, `${front.origin}${basePath}`]);
      const settings = { PUBLIC_URL: front.origin, TRUST_PROXY: '1', ...signInSettings(provider.address), ...env };
      const replicas = await Promise.all([startDesk(settings), startDesk(settings)]);
      const { pathname } = new URL(settings.PUBLIC_URL);
      await front.start([replicas[0].address, replicas[1].address], pathname.replace(/\/$/, ''));
      return replicas;
    });
  },
  startFakes: async ({ front }, use) => {
    const stops: (() => void)[] = [];
    await use(async (...fakes) => {
      const { addresses, stop } = await startFakeReplicas(fakes);
      stops.push(stop);
      await front.start(addresses);
    });
    for (const stop of stops) stop();
  },
  send: ({ front }, use) => use((path, sent) => send(front.origin + path, front.ca, sent)),
  visitor: async ({ front }, use) => {
    const context = await request.newContext({ ignoreHTTPSErrors: true });
    await use(browserless(context, front.origin));
    await context.dispose();
  },
  signInBrowserless: ({ front }, use) =>
    use(async (user) => {
      const context = await request.newContext({ ignoreHTTPSErrors: true });
      const visitor = browserless(context, front.origin);
      await visitor.signIn(user);
      const headers = await sessionOf(visitor);
      await context.dispose();
      return headers;
    }),
});

/** The header that holds the visitor's session. */
export async function sessionOf({ cookies }: Browserless): Promise<{ cookie: string }> {
  const pairs = Object.entries(await cookies()).map(([name, value]) => `${name}=${value}`);
  return { cookie: pairs.join('; ') };
}
