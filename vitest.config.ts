import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { browserFlags, findBrowser } from './e2e/tools/find-browser.ts';
import { findTool } from './e2e/tools/find-tool.ts';

// React as it is in the build. The one for development takes a fifth longer.
process.env.NODE_ENV = 'production';

/** The page of the browser is as large as what it shows, or everything would be scaled. */
const viewport = { width: 1280, height: 800 };

/** Presses the mouse at a place of the browser's page, in CSS pixels (`src/web/testing/quick-input.ts`). */
const pressMouse: BrowserCommand<[x: number, y: number]> = ({ page }, x, y) => page.mouse.click(x, y);

/**
 * Functions and the server are tested in Node; the components of the page in Chromium, the same browser as end to end. This file stands
 * apart from `vite.config.ts` because a build needs no browser.
 */
export default defineConfig({
  test: {
    projects: [
      // In both, the files share their modules, which saves much of the time. So each test has to undo what it changes in them.
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          // The files of a process leave much in its memory. If the collector looks through it less often, that saves a tenth of the time.
          execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
          isolate: false,
          globalSetup: 'src/server/testing/bundle-server.ts',
          // Some start processes, on a machine that does much else at the same time.
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          provide: { redisServer: findTool('redis-server') ?? '' },
        },
      },
      {
        plugins: [react(), tailwindcss()],
        test: {
          name: 'component',
          include: ['src/web/**/*.browser.test.tsx'],
          isolate: false,
          setupFiles: ['src/web/testing/quick-input.ts', 'src/web/testing/shared-page.ts'],
          globalSetup: 'e2e/tools/need-browser.ts',
          // Long enough for a machine that does much else at the same time.
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          restoreMocks: true,
          unstubGlobals: true,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport,
            instances: [{ browser: 'chromium' }],
            commands: { pressMouse },
            provider: playwright({
              launchOptions: { executablePath: findBrowser() ?? '', args: browserFlags },
              contextOptions: { viewport, locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' },
              actionTimeout: 15_000,
            }),
          },
        },
      },
    ],
  },
});
