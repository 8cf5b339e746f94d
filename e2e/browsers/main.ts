import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDesk } from '../support/desk';
import { signInSettings, startProvider } from '../support/openid/start';
import { installPackages, mayInstallPackages, succeeds } from '../tools/installers';
import { type BrowserName, browsers, type FoundBrowser } from './find-browsers';
import { mainJob, type Step } from './main-job';
import { type Browser, personAt } from './person';

/** `npm run e2e:browsers`: the main job in Firefox and WebKit, or in the browsers named as arguments. The exit code is 1 if a step fails or a browser is missing. */
const pictures = fileURLToPath(new URL('../../test-results/browsers/', import.meta.url));
const isBrowserName = (name: string): name is BrowserName => name in browsers;

async function main(named: string[]): Promise<boolean> {
  const unknown = named.filter((name) => !isBrowserName(name));
  if (unknown.length > 0) throw new Error(`no such browser: ${unknown.join(', ')}. There are ${Object.keys(browsers).join(', ')}.`);
  const names: BrowserName[] = named.length > 0 ? named.filter(isBrowserName) : ['firefox', 'webkit'];
  // All are looked for first, so that what is missing shows at once.
  const found = names.map((name) => [name, findOrInstall(name)] as const);
  const provider = await startProvider();
  const desk = await startDesk(signInSettings(provider.address));
  const results: boolean[] = [];
  try {
    for (const [name, browser] of found) results.push(browser !== undefined && (await runIn(name, browser, mainJob(desk.address))));
  } finally {
    await Promise.all([desk.stop(), provider.stop()]);
  }
  return results.every(Boolean);
}

function findOrInstall(name: BrowserName): FoundBrowser | undefined {
  const { find, packages } = browsers[name];
  const found = find() ?? install(name);
  const advice = `none. On Debian, "apt-get install ${packages.join(' ')}" brings it; elsewhere, "npx playwright install ${name}".`;
  console.log(`${name}: ${found?.how ?? advice}`);
  return found;
}

function install(name: BrowserName): FoundBrowser | undefined {
  const { find, packages } = browsers[name];
  const sources = [
    { source: "Playwright's own", commands: [`npx playwright install ${mayInstallPackages ? '--with-deps ' : ''}${name}`], possible: true },
    { source: `the system's ${packages.join(', ')}`, commands: installPackages(packages), possible: mayInstallPackages },
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

async function runIn(name: BrowserName, found: FoundBrowser, steps: Step[]): Promise<boolean> {
  const startMs = performance.now();
  const browser = await found.open();
  try {
    console.log(`\n${browser.name}, started in ${secondsSince(startMs)}`);
    return await runSteps(name, browser, steps);
  } finally {
    await browser.close();
  }
}

/** Stops at the first step that fails: the others begin where it should have ended. */
async function runSteps(name: BrowserName, browser: Browser, steps: Step[]): Promise<boolean> {
  const person = personAt(browser);
  for (const [index, step] of steps.entries()) {
    const startMs = performance.now();
    try {
      await step.run(person);
      console.log(`  pass  ${name}: ${step.name} (${secondsSince(startMs)})`);
    } catch (error) {
      console.log(`  FAIL  ${name}: ${step.name}\n        ${error instanceof Error ? error.message : error}`);
      await keepPicture(name, browser);
      for (const { name: left } of steps.slice(index + 1)) console.log(`  -     ${name}: ${left} (not tried)`);
      return false;
    }
  }
  return true;
}

async function keepPicture(name: BrowserName, browser: Browser): Promise<void> {
  const png = await browser.screenshot().catch(() => undefined);
  if (!png) return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(`${pictures}${name}.png`, png);
  console.log(`        what it showed: test-results/browsers/${name}.png`);
}

const secondsSince = (startMs: number) => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const passed = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return false;
});
console.log(passed ? '\nThe main job works in every browser tried.' : '\nThe main job does not work in every browser, see above.');
process.exitCode = passed ? 0 : 1;
