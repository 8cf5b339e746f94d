import { createServer } from 'node:net';

/**
 * A port of loopback that is free, for what has to know it before it listens. Below the range from which systems hand out ports by themselves
 * (32768 and up on Linux), so that no other test can be given it meanwhile.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
