import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { inject, onTestFinished } from 'vitest';

interface ChildOptions {
  /** The content of its `.env`. */
  env?: string | Buffer;
  siteFolder?: string;
  /** The descriptor that it writes its lines to; without it, a socket that is read here. */
  stdout?: number | undefined;
}

/** Runs the server as a process of its own, with only these settings, in a folder of its own. Ended when the test ends. */
export function startChild(settings: Record<string, string> = {}, { env = '', siteFolder, stdout: descriptor }: ChildOptions = {}) {
  const home = mkdtempSync(join(tmpdir(), 'sharedesk-'));
  writeFileSync(join(home, 'index.html'), '<!doctype html><title>Sharedesk</title>');
  writeFileSync(join(home, '.env'), env);
  const { PATH = '', TMPDIR = tmpdir() } = process.env;
  const child = spawn(process.execPath, [inject('serverScript'), siteFolder ?? home], {
    cwd: home,
    env: { PATH, TMPDIR, PORT: '0', ...settings },
    stdio: ['ignore', descriptor ?? 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
    rmSync(home, { recursive: true });
  });
  const lines: string[] = [];
  const stderr: string[] = [];
  const stdout = createInterface(child.stdout ?? Readable.from([])).on('line', (line) => lines.push(line));
  child.stderr?.setEncoding('utf8').on('data', (text) => stderr.push(text));
  const exited = once(child, 'close').then(([code]) => ({ code, stderr: stderr.join(''), lines }));

  /** The address it says it listens at. */
  async function address(): Promise<string> {
    if (lines.length === 0) await Promise.race([once(stdout, 'line'), exited]);
    return JSON.parse(lines[0] ?? '{}').address ?? `did not start: ${stderr.join('')}`;
  }

  return { child, address, exited, lines, stderr: () => stderr.join('') };
}
