import { fileURLToPath } from 'node:url';
import { type ServerProcess, startServerProcess } from './server-process';

const program = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

export type Desk = ServerProcess;

/** Starts the built product on a free port. Without credentials it is in the sandbox. */
export function startDesk(env: Record<string, string> = {}): Promise<Desk> {
  return startServerProcess([program], { PORT: '0', ...env });
}
