import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Program {
  /** The first thing it writes to file descriptor 3. @throws when it ends without a word. */
  firstWord: () => Promise<string>;
  /** @throws when it did not start, or has ended by itself. */
  expectRunning: () => void;
  /** Ends it and everything it started. */
  stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
const homes = new Set<string>();

/** What is left when this command is interrupted. */
process.once('exit', () => {
  for (const child of running) killGroup(child);
  for (const home of homes) removeHome(home);
});

/** Starts a program in a process group of its own. Its output is dropped: browsers write much that is nobody's fault. */
export function startProgram(path: string, args: string[], env: Record<string, string>): Program {
  const child = spawn(path, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, ...env },
  });
  // A program that cannot be started has an `error` instead of an `exit`.
  const ended = once(child, 'exit').then(
    () => running.delete(child),
    () => running.delete(child),
  );
  running.add(child);
  return {
    async firstWord() {
      const pipe = child.stdio[3];
      const [data] = pipe ? await Promise.race([once(pipe, 'data'), ended.then(() => [])]) : [];
      if (data === undefined) throw new Error(`${path} ended without a word`);
      return String(data).trim();
    },
    expectRunning() {
      if (!running.has(child)) throw new Error(`${path} did not start, or ended by itself`);
    },
    async stop() {
      killGroup(child);
      await ended;
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

/** A folder for everything a browser keeps, so that a person's own profile is neither read nor changed. */
export function createHome() {
  const path = mkdtempSync(join(tmpdir(), 'sharedesk-browser-'));
  homes.add(path);
  const locale = { LANG: 'C.UTF-8', LANGUAGE: 'en' };
  return {
    path,
    env: { HOME: path, XDG_RUNTIME_DIR: path, XDG_CONFIG_HOME: path, XDG_CACHE_HOME: path, XDG_DATA_HOME: path, ...locale },
    remove: () => removeHome(path),
  };
}

function removeHome(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  homes.delete(path);
}
