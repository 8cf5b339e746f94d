import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as z from 'zod/mini';

/** What one test runner counted. */
export interface Results {
  passed: number;
  failures: Failure[];
  /** How many tests were left out, by the reason. */
  leftOut: Map<string, number>;
}

export interface Failure {
  /** The file, and the title of the test. */
  name: string;
  /** One line. */
  error: string;
}

const none: Results = { passed: 0, failures: [], leftOut: new Map() };

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) })),
    }),
  ),
});

/** Reads the file of Vitest's JSON reporter. Without a file nothing was counted. */
export function readVitest(file: string): Results {
  if (!existsSync(file)) return none;
  const { numPassedTests, testResults } = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const path = relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const ofTests = failed.map(({ fullName, failureMessages }) => toFailure([path, fullName], failureMessages));
      // A file that fails as a whole, such as one that cannot be imported, has no failed test.
      return ofTests.length > 0 ? ofTests : [toFailure([path], [message])];
    });
  const skipped = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'skipped'));
  // The report does not say why.
  const reason = 'a unit test needs a tool, such as redis-server, or another system';
  return { passed: numPassedTests, failures, leftOut: new Map(skipped.length > 0 ? [[reason, skipped.length]] : []) };
}

const error = z.object({ message: z.optional(z.string()) });
const spec = z.object({
  file: z.string(),
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.optional(z.string()) })),
      results: z.array(z.object({ errors: z.array(error) })),
    }),
  ),
});
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.optional(z.array(suite));
  },
});
type Spec = z.infer<typeof spec>;
type Suite = z.infer<typeof suite>;
const playwrightReport = z.object({
  suites: z.array(suite),
  errors: z.array(error),
  stats: z.object({ expected: z.number(), flaky: z.number() }),
});

/** Reads the file of Playwright's JSON reporter. Without a file nothing was counted. */
export function readPlaywright(file: string): Results {
  if (!existsSync(file)) return none;
  const { suites, errors, stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const specs = suites.flatMap(specsIn);
  const outside = errors.map((found) => toFailure(['outside of the tests'], messagesOf([found])));
  return { passed: stats.expected + stats.flaky, failures: [...specs.flatMap(failuresOf), ...outside], leftOut: countLeftOut(specs) };
}

function specsIn({ specs, suites = [] }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}

function failuresOf({ file, title, tests }: Spec): Failure[] {
  const failed = tests.filter(({ status }) => status === 'unexpected');
  return failed.map(({ results }) => toFailure([file, title], messagesOf(results.flatMap(({ errors }) => errors))));
}

function countLeftOut(specs: Spec[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { status, annotations } of specs.flatMap(({ tests }) => tests)) {
    if (status !== 'skipped') continue;
    const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return counts;
}

const messagesOf = (errors: z.infer<typeof error>[]) => errors.flatMap(({ message }) => message ?? []);

/** The first message without its stack, in one line, because CI shows only the end of what the gate prints. */
function toFailure(names: string[], [message = 'no error was given']: string[]): Failure {
  const [text = ''] = stripVTControlCharacters(message).split(/\n\s+at /);
  return { name: names.join(' › '), error: text.replace(/\s+/g, ' ').trim().slice(0, 400) };
}
