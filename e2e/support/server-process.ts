import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';

export type ServerProcess = {
  address: string;
  log: string[];
  signal: (signal: NodeJS.Signals) => void;
  stop: () => Promise<void>;
};

/** Runs Node with these arguments, away from any `.env`, and waits for the first line. It is JSON and holds the `address`. */
export async function startServerProcess(args: string[], env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { cwd: tmpdir(), env: { PATH: process.env.PATH, ...env } });
  const log: string[] = [];
  const lines = createInterface(child.stdout).on('line', (line) => log.push(line));
  child.stderr.on('data', (data) => log.push(String(data)));
  await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  const address = addressIn(log);
  if (!address) throw new Error(`the server did not start: ${log.join('\n')}`);
  const stop = async () => {
    // A process that a signal has ended has no exit code.
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'close');
  };
  return { address, log, signal: (signal) => void child.kill(signal), stop };
}

function addressIn(log: string[]): string | undefined {
  const line = log.find((text) => text.startsWith('{'));
  return line && JSON.parse(line).address;
}
