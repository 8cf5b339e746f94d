import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** One command of the gate. Its output is kept until it is shown, so that the parts do not mix theirs. */
export interface Part {
  name: string;
  ended: Promise<{ ok: boolean; seconds: number }>;
  /** Prints the output so far, and from now on each line as it comes. */
  show: () => void;
  /** The last lines of its output. */
  lastLines: (count: number) => string[];
  /** Ends the command and every process that it started. */
  stop: () => void;
}

const isWindows = process.platform === 'win32';

/** Starts `npm` with these arguments. @param env settings that are added to those of this process. */
export function startNpm(name: string, args: string[], env: Record<string, string> = {}): Part {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Start this with "npm test".');
  const startedMs = performance.now();
  const colour: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, [npm, ...args], {
    env: { ...process.env, ...colour, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a process group of its own, it can be ended with all its children.
    detached: !isWindows,
    windowsHide: true,
  });
  const output: Buffer[] = [];
  let shown = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output.push(data);
      if (shown) process.stdout.write(data);
    });
  }
  return {
    name,
    ended: once(child, 'close').then(([code]) => ({ ok: code === 0, seconds: (performance.now() - startedMs) / 1000 })),
    show() {
      if (shown) return;
      shown = true;
      process.stdout.write(`\n── ${name} ──\n`);
      for (const data of output) process.stdout.write(data);
    },
    lastLines: (count) => Buffer.concat(output).toString().trimEnd().split('\n').slice(-count),
    stop: () => endTree(child),
  };
}

function endTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (isWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGINT');
}
