import { type APIRequestContext, request } from '@playwright/test';
import { test as base, expect } from '../../fixtures';
import type { ServerProcess } from '../server-process';
import { type Browserless, browserless } from './browserless';
import type { Habits } from './provider';
import { startProvider } from './start';

export { expect };

type Fixtures = {
  startProvider: (habits?: Habits) => Promise<ServerProcess>;
  openBrowserless: (address?: string) => Promise<Browserless>;
};

/** Like the other tests, but operators sign in with a real OpenID provider. */
export const test = base.extend<Fixtures>({
  server: ({ signInDesk }, use) => use(signInDesk),
  /** Starts more providers with their own habits. They end with the test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
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
