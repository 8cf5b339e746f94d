import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { scripts } from '../../package.json';

vi.setConfig({ testTimeout: 30_000 });

const top = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['package.json', 'src/build/start.js', 'src/build/build-if-stale.js', 'src/server/lifecycle/node-version.js'];
const server = `process.on('SIGTERM', () => process.exit(7)); setTimeout(() => process.exit(1), 20_000); console.log(process.pid);`;

/** A copy of what the scripts need, with a built server that says its process ID and ends on SIGTERM, with exit code 7. */
function copyTop({ built }: { built: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of sources) cpSync(join(top, path), join(folder, path));
  if (!built) return folder;
  for (const path of ['dist/web', 'dist/server']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'dist/web/index.html'), '');
  writeFileSync(join(folder, 'dist/server/main.js'), server);
  return folder;
}

// Windows has no signals that a process could handle, and no shell that a process could replace.
describe.runIf(process.platform !== 'win32')('SIGTERM', () => {
  test.each([scripts.start, scripts.serve])('to "%s" reaches the server, which leaves nothing behind', async (script) => {
    const child = spawn('sh', ['-c', script], { cwd: copyTop({ built: true }) });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [pid] = await once(createInterface(child.stdout), 'line');
    expect(Number(pid)).toBe(child.pid);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([7, null]);
  });
});

test('"npm run serve" without a build says in one line what to do', () => {
  const { status, stderr } = spawnSync('npm run --silent serve', { cwd: copyTop({ built: false }), shell: true, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, 'There is no built server. Run "npm run build" first.\n']);
});
