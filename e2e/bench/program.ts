import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface Program {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits for its first line, which is JSON and holds its `address`. What it prints later is read and dropped, so that
 * it never waits for us. Away from any `.env`, and with no setting of ours but `env`.
 *
 * @throws with what it said, if it ends instead.
 */
export async function startProgram(file: string, env: Record<string, string> = {}): Promise<Program> {
  const { PATH, SystemRoot } = process.env;
  const inherited = { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) };
  const child = spawn(process.execPath, [file], { cwd: tmpdir(), env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (data) => said.push(String(data)));
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);

  const lines = createInterface(child.stdout);
  lines.once('line', (line) => said.push(line));
  await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  lines.close();
  child.stdout.resume();
  const address = said[0]?.startsWith('{') ? JSON.parse(said[0]).address : undefined;
  if (!address || child.pid === undefined) throw new Error(`${file} did not start: ${said.join('\n')}`);
  return {
    address,
    pid: child.pid,
    async stop() {
      process.off('exit', endWithUs);
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
