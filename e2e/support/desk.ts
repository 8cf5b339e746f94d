import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

export type Desk = { address: string; log: string[]; stop: () => Promise<void> };

/** Starts the built product on a free port, away from any `.env`. Without credentials it is in the sandbox. */
export async function startDesk(env: Record<string, string> = {}): Promise<Desk> {
  const child = spawn(process.execPath, [program], { cwd: tmpdir(), env: { PATH: process.env.PATH, PORT: '0', ...env } });
  const log: string[] = [];
  const lines = createInterface(child.stdout).on('line', (line) => log.push(line));
  child.stderr.on('data', (data) => log.push(String(data)));
  await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  const address = addressIn(log[0]);
  if (!address) throw new Error(`the desk did not start: ${log.join('\n')}`);
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'close');
  };
  return { address, log, stop };
}

function addressIn(line = '{}'): string | undefined {
  return line.startsWith('{') ? JSON.parse(line).address : undefined;
}
