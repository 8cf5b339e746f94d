import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from './tools/find-browser';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  // Long enough for a machine that does much else at the same time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A page that moves costs a fifth more. The main job in other browsers moves, and the bench.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser() ?? '', args: browserFlags },
  },
});
