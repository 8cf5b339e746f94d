import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium that cannot open windows. It does the tests in half the time. */
const systemShells = ['/usr/bin/chromium-headless-shell'];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium for the tests: `CHROMIUM_PATH`, else Playwright's own, else the system's. Of the last two, the one without windows comes first. */
export function findBrowser(): string | undefined {
  return firstOf([process.env.CHROMIUM_PATH, playwrightsShell(), chromium.executablePath(), ...systemShells, ...systemBrowsers]);
}

/** The Chromium for what depends on the browser that people have: `CHROMIUM_PATH`, else one with windows, else the one for the tests. */
export function findWholeBrowser(): string | undefined {
  return firstOf([process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemBrowsers]) ?? findBrowser();
}

/** Whether `findBrowser` found one that can open windows, and nobody named it. */
export function wantsShell(): boolean {
  const shells = [process.env.CHROMIUM_PATH, playwrightsShell(), ...systemShells];
  return firstOf(shells) === undefined;
}

function firstOf(paths: (string | undefined)[]): string | undefined {
  return paths.find((path) => path && existsSync(path));
}

/** Playwright does not say where its browser without windows is. It stands beside the other: `chromium_headless_shell-1234`, `chromium-1234`. */
function playwrightsShell(): string | undefined {
  const [folder, version] = /^.*[\\/]chromium-(\d+)(?=[\\/])/.exec(chromium.executablePath()) ?? [];
  const shell = folder?.replace(/chromium-\d+$/, `chromium_headless_shell-${version}`);
  if (!shell || !existsSync(shell)) return undefined;
  const name = readdirSync(shell, { recursive: true, encoding: 'utf8' }).find((file) =>
    /[\\/](chrome-)?headless[-_]shell(\.exe)?$/.test(file),
  );
  return name && join(shell, name);
}

/** Without the browser's own traffic; with Chromium's sandbox, except as root, where it cannot work. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // Otherwise it keeps a spare process ready for the next page of each context.
  '--renderer-process-limit=1',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name that is not a secure context, like a desk on plain http in a local network.
  '--host-resolver-rules=MAP desk.test 127.0.0.1',
];
