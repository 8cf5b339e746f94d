import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Part, startNpm } from './part';
import { readPlaywright, readVitest } from './results';

// The whole gate, `npm test`: first the tools, then check, unit and build side by side, and e2e as soon as the build is there.

const startedMs = performance.now();
const reports = mkdtempSync(join(tmpdir(), 'sharedesk-test-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

const running = new Set<Part>();
const times: { name: string; seconds: number }[] = [];
const failed: string[] = [];

/** Waits for the part. When it ends, its output is printed; the last part that runs prints its own as it comes. */
async function finish(part: Part): Promise<boolean> {
  running.add(part);
  const { ok, seconds } = await part.ended;
  running.delete(part);
  part.show();
  times.push({ name: part.name, seconds });
  if (!ok) failed.push(part.name);
  const [last, ...others] = running;
  if (others.length === 0) last?.show();
  return ok;
}

async function runAll(): Promise<void> {
  const tools = startNpm('tools', ['exec', '--', 'tsx', 'e2e/tools/install.ts']);
  tools.show();
  if (!(await finish(tools))) return;
  await Promise.all([
    finish(startNpm('build', ['run', 'build'])).then((built) => built && finish(startE2e())),
    finish(startNpm('unit', ['run', 'unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])),
    finish(startNpm('check', ['run', 'check'])),
  ]);
}

function startE2e(): Part {
  return startNpm('e2e', ['exec', '--', 'playwright', 'test', '-c', 'e2e', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
  });
}

/** The time of each part, what was left out and what failed. The last line counts the tests; a part without tests that fails counts as one. */
function summarise(): void {
  const results = [readVitest(unitReport), readPlaywright(e2eReport)];
  const sum = (count: 'passed' | 'failed') => results.reduce((total, result) => total + result[count], 0);
  console.log('\n── summary ──');
  for (const { name, seconds } of [...times, { name: 'all', seconds: (performance.now() - startedMs) / 1000 }]) {
    console.log(`${name.padEnd(6)}${seconds.toFixed(1).padStart(7)} s`);
  }
  for (const [reason, count] of results.flatMap(({ leftOut }) => [...leftOut])) console.log(`Left out: ${count} tests. Reason: ${reason}.`);
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
  console.log(`${sum('passed')} passed, ${Math.max(sum('failed'), failed.length)} failed`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const part of running) part.stop();
    failed.push(`stopped by ${signal}`);
  });
}

await runAll();
summarise();
rmSync(reports, { recursive: true });
process.exitCode = failed.length > 0 ? 1 : 0;
