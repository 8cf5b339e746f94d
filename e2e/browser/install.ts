import { spawnSync } from 'node:child_process';
import { findBrowser } from './find';

const limitMs = 5 * 60_000;

/** Ways to get a browser, in this order, each only where it can work. */
const sources = [
  { name: "Playwright's own Chromium", commands: ['npx playwright install chromium'], possible: true },
  {
    name: "the system's package",
    commands: ['apt-get update', 'apt-get install -y --no-install-recommends chromium'],
    possible: process.platform === 'linux' && process.getuid?.() === 0,
  },
];

function succeeds(command: string) {
  return spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'], timeout: limitMs }).status === 0;
}

function install() {
  for (const { name, commands, possible } of sources) {
    if (!possible) continue;
    console.log(`Browser: none found, installing ${name} …`);
    if (commands.every(succeeds) && findBrowser()) return;
    console.log(`Browser: ${name} could not be installed.`);
  }
}

if (!findBrowser()) install();
const browser = findBrowser();
console.log(
  browser ? `Browser: ${browser}` : 'Browser: none. Install Chromium or Chrome, or name one in CHROMIUM_PATH, and run this again.',
);
process.exitCode = browser ? 0 : 1;
