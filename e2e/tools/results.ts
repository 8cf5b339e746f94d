import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** What one test runner counted. */
export interface Results {
  passed: number;
  failed: number;
  /** How many tests were left out, by the reason. */
  leftOut: Map<string, number>;
}

const none: Results = { passed: 0, failed: 0, leftOut: new Map() };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Reads the file of Vitest's JSON reporter. Without a file nothing was counted. */
export function readVitest(file: string): Results {
  if (!existsSync(file)) return none;
  const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { passed: numPassedTests, failed: numFailedTests, leftOut: new Map() };
}

const spec = z.object({
  tests: z.array(
    z.object({ status: z.string(), annotations: z.array(z.object({ type: z.string(), description: z.optional(z.string()) })) }),
  ),
});
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.optional(z.array(suite));
  },
});
type Suite = z.infer<typeof suite>;
const playwrightReport = z.object({
  suites: z.array(suite),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Reads the file of Playwright's JSON reporter. Without a file nothing was counted. */
export function readPlaywright(file: string): Results {
  if (!existsSync(file)) return none;
  const { suites, stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const leftOut = new Map<string, number>();
  for (const { status, annotations } of suites.flatMap(testsIn)) {
    if (status !== 'skipped') continue;
    const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, leftOut };
}

function testsIn({ specs, suites = [] }: Suite): z.infer<typeof spec>['tests'] {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsIn)];
}
