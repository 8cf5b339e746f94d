import { once } from 'node:events';
import { createServer } from 'node:net';
import { portOf } from '../lifecycle/listen';
import { startChild } from './child';

/** Runs the desk as a process that can be ended and started again at the same address. */
export async function startRestartingDesk(settings: Record<string, string>) {
  const port = await freePort();
  const start = () => startChild({ ...settings, PORT: port });
  let current = start();
  let isUp: Promise<unknown> = current.address();
  let restarts = 0;

  async function restart(signal: NodeJS.Signals): Promise<void> {
    current.child.kill(signal);
    await current.exited;
    current = start();
    await current.address();
  }

  const origin = await current.address();
  return {
    origin,
    /** Resolves when the desk that was started last listens. */
    up: () => isUp,
    restarts: () => restarts,
    /** Ends it at this moment, and starts it again. */
    restart(signal: NodeJS.Signals) {
      restarts++;
      isUp = isUp.then(() => restart(signal));
    },
  };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
