import { existsSync } from 'node:fs';
import { type BrowserType, chromium, firefox, webkit } from '@playwright/test';
import { browserFlags, findBrowser } from '../tools/find-browser';
import { findProgram } from '../tools/find-tool';
import { openFirefox } from './drivers/firefox';
import { openByPlaywright } from './drivers/playwright';
import { openWebkit } from './drivers/webkit';
import type { Browser } from './person';

export interface FoundBrowser {
  /** Which one it is, and how it is driven. */
  how: string;
  open: () => Promise<Browser>;
}

/** The browsers of the main job, each with the Debian packages that it can be had from. */
export const browsers = {
  firefox: { packages: ['firefox-esr'], find: () => ownOf(firefox) ?? systemFirefox() },
  webkit: { packages: ['webkit2gtk-driver', 'xvfb'], find: () => ownOf(webkit) ?? systemWebkit() },
  /** All other tests run in it; here it shows whether a failure is the browser's or the job's. */
  chromium: { packages: ['chromium'], find: anyChromium },
} as const satisfies Record<string, { packages: string[]; find: () => FoundBrowser | undefined }>;

export type BrowserName = keyof typeof browsers;

function ownOf(type: BrowserType): FoundBrowser | undefined {
  const path = type.executablePath();
  if (!existsSync(path)) return undefined;
  return { how: `${path}, Playwright's own, driven by Playwright`, open: () => openByPlaywright(type, path, []) };
}

function systemFirefox(): FoundBrowser | undefined {
  const path = findProgram('firefox-esr') ?? findProgram('firefox');
  return path === undefined ? undefined : { how: `${path}, driven by Marionette, without a window`, open: () => openFirefox(path) };
}

function systemWebkit(): FoundBrowser | undefined {
  const path = findProgram('WebKitWebDriver');
  if (path === undefined || findProgram('Xvfb') === undefined) return undefined;
  return { how: `MiniBrowser, driven by ${path}, on a screen of Xvfb`, open: () => openWebkit(path) };
}

function anyChromium(): FoundBrowser | undefined {
  const path = findBrowser();
  if (path === undefined) return undefined;
  return { how: `${path}, driven by Playwright`, open: () => openByPlaywright(chromium, path, browserFlags) };
}
