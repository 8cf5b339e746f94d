import { findBrowser, wantsShell } from './find-browser';
import { findTool, packages, type Tool } from './find-tool';
import { installPackages, mayInstallPackages, succeeds } from './installers';

/** The ways to get a browser, in this order. Each is tried only where it can work. */
const browserSources = [
  { name: "Playwright's own Chromium", commands: ['npx playwright install chromium'], possible: true },
  { name: "the system's package chromium", commands: installPackages(['chromium']), possible: mayInstallPackages },
];
const shellPackage = 'chromium-headless-shell';

function installBrowser(): void {
  for (const { name, commands, possible } of browserSources) {
    if (!possible) continue;
    console.log(`Browser: none found, installing ${name} …`);
    if (commands.every(succeeds) && findBrowser()) return;
    console.log(`Browser: ${name} could not be installed.`);
  }
}

/** The tests run without it too, so it is no failure when it cannot be had. */
function installShell(): void {
  if (!mayInstallPackages || !wantsShell()) return;
  console.log(`Browser: installing the system's package ${shellPackage}, which does the tests in half the time …`);
  if (!installPackages([shellPackage]).every(succeeds)) console.log(`Browser: ${shellPackage} could not be installed.`);
}

const tools = Object.keys(packages) as Tool[];
const missingTools = () => tools.filter((tool) => !findTool(tool));

function installTools(): void {
  const missing = missingTools();
  if (missing.length === 0 || !mayInstallPackages) return;
  const names = missing.map((tool) => packages[tool]);
  console.log(`Tools: installing the system's packages ${names.join(', ')} …`);
  installPackages(names).every(succeeds);
}

installShell();
if (!findBrowser()) installBrowser();
installTools();

const browser = findBrowser();
console.log(
  browser ? `Browser: ${browser}` : 'Browser: none. Install Chromium or Chrome, or name one in CHROMIUM_PATH, and run this again.',
);
for (const tool of tools) {
  const leftOut = process.env.CI ? 'CI needs it' : 'the tests that need it are left out';
  console.log(`${tool}: ${findTool(tool) ?? `none, so ${leftOut}. On Debian, "apt-get install ${packages[tool]}" brings it.`}`);
}
process.exitCode = browser && !(process.env.CI && missingTools().length > 0) ? 0 : 1;
