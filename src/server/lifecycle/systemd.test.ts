import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startChild } from '../testing/child';

vi.setConfig({ testTimeout: 30_000 });

/** A process may take a while to start on a busy machine. */
const patience = { timeout: 20_000 };

/** Runs the server with a program in the place of `systemd-notify` that appends what it is told to the file NOTIFY_SOCKET. */
function startUnderSystemd(program: string, settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-systemd-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const notify = join(folder, 'systemd-notify');
  writeFileSync(notify, `#!/bin/sh\n${program}\n`);
  chmodSync(notify, 0o755);
  const socket = join(folder, 'told');
  const PATH = folder + delimiter + process.env.PATH;
  const started = startChild({ PATH, NOTIFY_SOCKET: socket, ...settings });
  return { ...started, told: () => (existsSync(socket) ? readFileSync(socket, 'utf8').trim().split('\n') : []) };
}

describe.runIf(process.platform !== 'win32')('systemd', () => {
  test('learns that the server listens, twice in each period that it lives, and that it ends', async () => {
    const { child, address, exited, told } = startUnderSystemd('echo "$@" >> "$NOTIFY_SOCKET"', { WATCHDOG_USEC: '200000' });
    const origin = await address();
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    await expect.poll(told, patience).toEqual(expect.arrayContaining(['READY=1', 'WATCHDOG=1']));
    await expect.poll(() => told().filter((state) => state === 'WATCHDOG=1').length, patience).toBeGreaterThan(3);
    child.kill('SIGTERM');
    expect((await exited).code).toBe(0);
    await expect.poll(told, patience).toContain('STOPPING=1');
    expect(new Set(told())).toEqual(new Set(['READY=1', 'WATCHDOG=1', 'STOPPING=1']));
  });

  test('learns of no watchdog where the unit has none', async () => {
    const { child, exited, told } = startUnderSystemd('echo "$@" >> "$NOTIFY_SOCKET"');
    await expect.poll(told, patience).toEqual(['READY=1']);
    child.kill('SIGTERM');
    await exited;
    await expect.poll(told, patience).toEqual(['READY=1', 'STOPPING=1']);
  });

  test('gets none of the settings, since the program that tells it is not ours', async () => {
    const { told } = startUnderSystemd('env >> "$NOTIFY_SOCKET"', { SESSION_SECRET: 'canary-secret-0123456789-abcdefgh' });
    await expect.poll(told, patience).toEqual(expect.arrayContaining([expect.stringMatching(/^NOTIFY_SOCKET=/)]));
    expect(told().join('\n')).not.toContain('canary');
  });

  test('is missed in one line of the log where it cannot be told, and the server serves all the same', async () => {
    const { address, lines } = startUnderSystemd('exit 1', { WATCHDOG_USEC: '20000' });
    const origin = await address();
    const failures = () => lines.filter((line) => line.includes('systemd-notify failed'));
    await expect.poll(failures, patience).toHaveLength(1);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect(failures()).toHaveLength(1);
  });
});
