import { startDesk } from '../support/desk';
import { signInSettings, startProvider } from '../support/openid/start';
import { asBrowserName, findOrInstall } from './find-browsers';
import { mainJob } from './main-job';
import { runIn } from './run-in';

const limitMs = 4 * 60_000;

/** Rejects when the command is interrupted or takes too long. */
const interrupted = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error(`interrupted by ${signal}`)));
  setTimeout(() => reject(new Error(`not done after ${limitMs / 60_000} minutes`)), limitMs).unref();
});
// It may come before anything waits for it.
interrupted.catch(() => undefined);

/** Runs the main job in Firefox and WebKit, or in the browsers named. @returns whether each was found, and every step works in it. */
async function runMainJob(named: string[]): Promise<boolean> {
  const names = (named.length > 0 ? named : ['firefox', 'webkit']).map(asBrowserName);
  // All are looked for first, so that it shows at once what is missing.
  const found = names.map((name) => ({ name, browser: findOrInstall(name) }));
  const provider = await startProvider();
  const desk = await startDesk(signInSettings(provider.address));
  let passed = true;
  try {
    for (const { name, browser } of found) {
      const works = browser && (await Promise.race([runIn(name, browser, mainJob(desk.address)), interrupted]));
      passed &&= works === true;
    }
  } finally {
    await Promise.all([desk.stop(), provider.stop()]);
  }
  return passed;
}

const passed = await runMainJob(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return false;
});
console.log(passed ? '\nThe main job works in every browser.' : '\nThe main job does not work in every browser. See above.');
// Ends what an interruption has left.
process.exit(passed ? 0 : 1);
