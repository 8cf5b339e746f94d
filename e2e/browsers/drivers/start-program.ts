import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export interface Program {
  /** The file descriptor 3, which some programs write to when they are ready. */
  ready: Readable;
  /** @throws when the program has ended by itself. */
  expectRunning: () => void;
  /** Ends it and all that it started. */
  stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killGroup(child);
});

/** Starts a program in a process group of its own. What it writes is dropped: browsers write much that is nobody's fault. */
export function startProgram(path: string, args: string[], env: Record<string, string>): Program {
  const child = spawn(path, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, ...env },
  });
  const ended = once(child, 'exit').catch(() => undefined);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ready = child.stdio[3];
  if (!ready || !('read' in ready)) throw new Error(`${path} has no pipe`);
  return {
    ready,
    expectRunning() {
      if (!running.has(child) || child.pid === undefined) throw new Error(`${path} did not start, or ended by itself`);
    },
    async stop() {
      killGroup(child);
      if (child.pid !== undefined) await ended;
    },
  };
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** A folder for all that a browser keeps, so that a person's own profile is neither read nor changed. */
export function createHome() {
  const path = mkdtempSync(join(tmpdir(), 'sharedesk-browser-'));
  const locale = { LANG: 'C.UTF-8', LANGUAGE: 'en' };
  return {
    path,
    env: { HOME: path, XDG_RUNTIME_DIR: path, XDG_CONFIG_HOME: path, XDG_CACHE_HOME: path, XDG_DATA_HOME: path, ...locale },
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}
