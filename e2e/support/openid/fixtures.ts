import { type APIRequestContext, request } from '@playwright/test';
import { test as base, expect } from '../../fixtures';
import { startDesk } from '../desk';
import type { ServerProcess } from '../server-process';
import { type Browserless, browserless } from './browserless';
import type { Habits } from './provider';
import { signInSettings, startProvider } from './start';

export { expect };

type Fixtures = {
  startProvider: (habits?: Habits) => Promise<ServerProcess>;
  openBrowserless: (address?: string) => Promise<Browserless>;
};
type WorkerFixtures = { provider: ServerProcess };

/** Like the other tests, but operators sign in with a real OpenID provider. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  provider: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
    async ({}, use) => {
      const provider = await startProvider();
      await use(provider);
      await provider.stop();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ provider }, use) => {
      const limits = { RATE_LIMIT_PER_MINUTE: '10000' };
      // A look-up, too, notices that a session has ended. These tests show what other requests do about it.
      const server = await startDesk({ ...limits, ...signInSettings(provider.address), CUSTOMER_LOOKUP: 'off' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  /** Starts more providers with their own habits. They end with the test. */
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  startProvider: async ({}, use) => {
    const providers: ServerProcess[] = [];
    await use(async (habits) => {
      const provider = await startProvider(habits);
      providers.push(provider);
      return provider;
    });
    await Promise.all(providers.map((provider) => provider.stop()));
  },
  /** Opens a browser without a page, at the desk of all tests or at another one. */
  openBrowserless: async ({ server }, use) => {
    const contexts: APIRequestContext[] = [];
    await use(async (address = server.address) => {
      const context = await request.newContext();
      contexts.push(context);
      return browserless(context, address);
    });
    await Promise.all(contexts.map((context) => context.dispose()));
  },
});
