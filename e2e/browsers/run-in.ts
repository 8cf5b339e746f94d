import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FoundBrowser } from './find-browsers';
import type { Step } from './main-job';
import { type Browser, personAt } from './person';

const pictures = fileURLToPath(new URL('../../test-results/browsers/', import.meta.url));

/** Opens a browser, takes the steps in it, and writes a line for each. @returns whether all of them work. */
export async function runIn(name: string, found: FoundBrowser, steps: Step[]): Promise<boolean> {
  const startMs = performance.now();
  console.log();
  const browser = await found.open().catch((error: unknown) => sayFailed(`${name}: start`, error));
  if (!browser) return false;
  console.log(`${browser.name}, started in ${secondsSince(startMs)}`);
  try {
    return await takeSteps(name, browser, steps);
  } finally {
    await browser.close();
  }
}

/** Stops at the first step that fails, because each step begins where the one before it ended. */
async function takeSteps(name: string, browser: Browser, steps: Step[]): Promise<boolean> {
  const person = personAt(browser);
  for (const [index, step] of steps.entries()) {
    const startMs = performance.now();
    try {
      await step.run(person);
      console.log(`  pass  ${name}: ${step.name} (${secondsSince(startMs)})`);
    } catch (error) {
      sayFailed(`${name}: ${step.name}`, error);
      await keepPicture(name, browser);
      for (const { name: left } of steps.slice(index + 1)) console.log(`  -     ${name}: ${left} (not tried)`);
      return false;
    }
  }
  return true;
}

function sayFailed(what: string, error: unknown): undefined {
  console.log(`  FAIL  ${what}\n        ${error instanceof Error ? error.message : error}`);
}

async function keepPicture(name: string, browser: Browser): Promise<void> {
  const png = await browser.screenshot().catch(() => undefined);
  if (!png) return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(`${pictures}${name}.png`, png);
  console.log(`        The page at that moment: test-results/browsers/${name}.png`);
}

const secondsSince = (startMs: number) => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
