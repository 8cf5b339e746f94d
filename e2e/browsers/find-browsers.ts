import { existsSync } from 'node:fs';
import { type BrowserType, chromium, firefox, webkit } from '@playwright/test';
import { browserFlags, findWholeBrowser } from '../tools/find-browser';
import { findProgram } from '../tools/find-tool';
import { installPackages, mayInstallPackages, succeeds } from '../tools/installers';
import { openFirefox } from './drivers/firefox';
import { openByPlaywright } from './drivers/playwright';
import { openWebkit } from './drivers/webkit';
import type { Browser } from './person';

export interface FoundBrowser {
  /** Which one it is, and how it is driven. */
  how: string;
  open: () => Promise<Browser>;
}

/** The browsers that the main job can run in, each with the Debian packages that hold it. */
const browsers = {
  firefox: { packages: ['firefox-esr'], find: () => playwrights(firefox) ?? systemFirefox() },
  webkit: { packages: ['webkit2gtk-driver', 'xvfb'], find: () => playwrights(webkit) ?? systemWebkit() },
  /** The browser of all other tests. Here it shows whether a failure comes from the browser or from the job. */
  chromium: { packages: ['chromium'], find: anyChromium },
} as const satisfies Record<string, { packages: string[]; find: () => FoundBrowser | undefined }>;

export type BrowserName = keyof typeof browsers;

/** @throws Error that names the browsers there are. */
export function asBrowserName(name: string): BrowserName {
  const known = Object.keys(browsers);
  if (!isBrowserName(name)) throw new Error(`No browser is called "${name}". There are: ${known.join(', ')}.`);
  return name;
}

const isBrowserName = (name: string): name is BrowserName => Object.hasOwn(browsers, name);

/** The browser as it is on this machine, else Playwright's own, else the system's package. Says what it finds and does. */
export function findOrInstall(name: BrowserName): FoundBrowser | undefined {
  const { find, packages } = browsers[name];
  const found = find() ?? install(name);
  const advice = `none. On Debian, "apt-get install ${packages.join(' ')}" brings it; elsewhere, "npx playwright install ${name}".`;
  console.log(`${name}: ${found?.how ?? advice}`);
  return found;
}

function install(name: BrowserName): FoundBrowser | undefined {
  const { find, packages } = browsers[name];
  const libraries = mayInstallPackages ? [`npx playwright install-deps ${name}`] : [];
  const sources = [
    { source: "Playwright's own", commands: [`npx playwright install ${name}`, ...libraries], possible: true },
    { source: `the system's packages ${packages.join(', ')}`, commands: installPackages(packages), possible: mayInstallPackages },
  ];
  for (const { source, commands, possible } of sources) {
    if (!possible) continue;
    console.log(`${name}: none found, installing ${source} …`);
    const found = commands.every(succeeds) ? find() : undefined;
    if (found) return found;
    console.log(`${name}: ${source} could not be installed.`);
  }
  return undefined;
}

function playwrights(type: BrowserType): FoundBrowser | undefined {
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
  const path = findWholeBrowser();
  if (path === undefined) return undefined;
  return { how: `${path}, driven by Playwright`, open: () => openByPlaywright(chromium, path, browserFlags) };
}
