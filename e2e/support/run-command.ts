import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Running {
  child: ChildProcessWithoutNullStreams;
  /** The lines of stdout and stderr so far. */
  lines: string[];
  /** The first line that holds these words, now or later. @throws when the command ends without one. */
  line: (words: string) => Promise<string>;
  /** Its exit code when it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
}

/** Runs a command in a folder, with these settings alone. */
export function runCommand([program, ...args]: readonly [string, ...string[]], cwd: string, env: Record<string, string>): Running {
  const { PATH = '' } = process.env;
  const child = spawn(program, args, { cwd, env: { PATH, ...env } });
  const lines: string[] = [];
  const arrivals = [child.stdout, child.stderr].map((stream) => createInterface(stream).on('line', (line) => lines.push(line)));
  const ended = once(child, 'close').then(() => child.exitCode);

  async function line(words: string): Promise<string> {
    for (;;) {
      const found = lines.find((text) => text.includes(words));
      if (found !== undefined) return found;
      const arrived = await Promise.race([...arrivals.map((arrival) => once(arrival, 'line')), ended.then(() => undefined)]);
      if (!arrived) throw new Error(`ended without "${words}": ${lines.join('\n')}`);
    }
  }

  return { child, lines, line, ended };
}
