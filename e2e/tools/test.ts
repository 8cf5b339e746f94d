import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Part, startNpm } from './part';
import { type Failure, type Results, readPlaywright, readVitest } from './results';

// The whole gate, `npm test`: build beside tools, unit as soon as the tools are there, check and e2e as soon as the build is.

const startedMs = performance.now();
const reports = mkdtempSync(join(tmpdir(), 'sharedesk-test-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

const running = new Set<Part>();
const times: { name: string; seconds: number }[] = [];
const failed: Part[] = [];
let stoppedBy: NodeJS.Signals | undefined;

/** Waits for the part. When it ends, its output is printed; the last part that runs prints its own as it comes. */
async function finish(part: Part): Promise<boolean> {
  running.add(part);
  const { ok, seconds } = await part.ended;
  running.delete(part);
  part.show();
  times.push({ name: part.name, seconds });
  if (!ok) failed.push(part);
  const [last, ...others] = running;
  if (others.length === 0) last?.show();
  return ok;
}

async function runAll(): Promise<void> {
  const tools = startNpm('tools', ['exec', '--', 'tsx', 'e2e/tools/install.ts']);
  tools.show();
  const built = finish(startNpm('build', ['run', 'build']));
  // The longest part waits for the build, so nothing that can wait runs beside it.
  const checked = built.then(() => finish(startNpm('check', ['run', 'check'])));
  if (await finish(tools)) await Promise.all([finish(startUnit()), built.then((ok) => ok && finish(startE2e()))]);
  await checked;
}

function startUnit(): Part {
  return startNpm('unit', ['run', 'unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
}

function startE2e(): Part {
  return startNpm('e2e', ['exec', '--', 'playwright', 'test', '-c', 'e2e', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
  });
}

/** The time of each part, what was left out and what failed. The last line counts the tests; a part that fails without a failed test counts as one. */
function summarise(): void {
  const results: Record<string, Results> = { unit: readVitest(unitReport), e2e: readPlaywright(e2eReport) };
  const all = Object.values(results);
  const failures = all.flatMap((result) => result.failures);
  const untold = failed.filter(({ name }) => !results[name]?.failures.length);
  console.log('\n── summary ──');
  for (const { name, seconds } of [...times, { name: 'all', seconds: (performance.now() - startedMs) / 1000 }]) {
    console.log(`${name.padEnd(6)}${seconds.toFixed(1).padStart(7)} s`);
  }
  for (const [reason, count] of all.flatMap(({ leftOut }) => [...leftOut])) console.log(`Left out: ${count} tests. Reason: ${reason}.`);
  if (stoppedBy) console.log(`Stopped by ${stoppedBy}.`);
  else tellFailures(failures, untold);
  console.log(`${all.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failures.length + untold.length} failed`);
}

/** CI shows only the end of the output, so it names each failure again. */
function tellFailures(failures: Failure[], untold: Part[]): void {
  for (const part of untold) console.log(`Failed: ${part.name}, in none of its tests. It ended with:\n${part.lastLines(30).join('\n')}`);
  for (const { name, error } of failures) console.log(`Failed: ${name}\n  ${error}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const part of running) part.stop();
    stoppedBy = signal;
  });
}

await runAll();
summarise();
rmSync(reports, { recursive: true });
process.exitCode = stoppedBy || failed.length > 0 ? 1 : 0;
