import { test as base } from '@playwright/test';
import { type Desk, startDesk } from './desk';
import { type Front, openFront } from './nginx/front';
import { signInSettings, startProvider } from './openid/start';
import type { ServerProcess } from './server-process';

type WorkerFixtures = {
  /** The desk of all tests in which nobody signs in. */
  plainDesk: Desk;
  /** A real OpenID provider, and the desk whose operators sign in with it. */
  provider: ServerProcess;
  signInDesk: Desk;
  /** nginx, at the same origin for all tests. */
  openFrontOnce: (nginx: string, openssl: string) => Promise<Front>;
  /** Starts the provider that knows the desk at these addresses, which are those of the first call. */
  startProviderOnce: (desks: string[]) => Promise<ServerProcess>;
};

const limits = { RATE_LIMIT_PER_MINUTE: '10000' };

/**
 * What the tests of a worker share. Each part starts when a test first needs it. All tests begin with this one set: for any other, Playwright
 * starts another worker, with a browser and servers of its own.
 */
export const test = base.extend<object, WorkerFixtures>({
  plainDesk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
    async ({}, use) => {
      const desk = await startDesk({ ...limits, CONNECT_TIMEOUT_MS: '3000' });
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker' },
  ],
  provider: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const provider = await startProvider();
      await use(provider);
      await provider.stop();
    },
    { scope: 'worker' },
  ],
  signInDesk: [
    async ({ provider }, use) => {
      // A look-up, too, notices that a session has ended. These tests show what other requests do about it.
      const desk = await startDesk({ ...limits, ...signInSettings(provider.address), CUSTOMER_LOOKUP: 'off' });
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker' },
  ],
  openFrontOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      let front: Promise<Front> | undefined;
      await use((nginx, openssl) => {
        front ??= openFront(nginx, openssl);
        return front;
      });
      (await front)?.remove();
    },
    { scope: 'worker' },
  ],
  startProviderOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      let provider: Promise<ServerProcess> | undefined;
      await use((desks) => {
        provider ??= startProvider({ desks });
        return provider;
      });
      await (await provider)?.stop();
    },
    { scope: 'worker' },
  ],
});
