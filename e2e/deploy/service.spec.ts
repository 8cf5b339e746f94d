import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '../fixtures';
import { needTool } from '../support/need-tool';

const documented = new URL('../../docs/deploy/sharedesk@.service', import.meta.url);
const start = 'ExecStart=/usr/bin/node ';

const test = base.extend<{ analyze: (...args: string[]) => { status: number | null; output: string } }>({
  /** Has systemd check the documented unit, changed only in the path of Node.js on this machine. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
  analyze: async ({}, use, testInfo) => {
    const tool = needTool(testInfo, 'systemd-analyze');
    testInfo.skip(
      !process.env.CI && process.getuid?.() !== 0 && !existsSync('/run/systemd'),
      'systemd never ran here, and only root can make its /run/systemd',
    );
    const folder = mkdtempSync(join(tmpdir(), 'sharedesk-unit-'));
    const unit = join(folder, 'sharedesk@.service');
    const text = readFileSync(documented, 'utf8');
    if (!text.includes(start)) throw new Error(`the unit no longer holds: ${start}`);
    writeFileSync(unit, text.replace(start, `ExecStart=${process.execPath} `));
    await use((...args) => {
      const { status, stdout, stderr } = spawnSync(tool, [...args, unit], { encoding: 'utf8' });
      return { status, output: stdout + stderr };
    });
    rmSync(folder, { recursive: true });
  },
});

test('systemd accepts the unit as it is, without a warning', ({ analyze }) => {
  const { status, output } = analyze('verify', '--recursive-errors=no');
  // It may warn about other units of this machine.
  const ofOurs = output.split('\n').filter((line) => line.includes('sharedesk'));
  expect({ status, ofOurs }).toEqual({ status: 0, ofOurs: [] });
});

test('systemd rates the exposure of the service at no more than 2 of 10', ({ analyze }) => {
  const { status, output } = analyze('security', '--offline=true', '--threshold=20', '--no-pager');
  expect(status, output).toBe(0);
});
