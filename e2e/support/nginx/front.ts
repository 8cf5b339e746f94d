import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port';
import { makeCertificate } from './certificate';
import { documentedSite } from './documented-site';
import { startNginx } from './start';

export type Front = {
  /** What browsers see. */
  origin: string;
  /** The same host on plain http. */
  httpOrigin: string;
  /** The certificate. */
  ca: string;
  /** Starts it. @param replicas the addresses of both. */
  start: (replicas: readonly [string, string]) => Promise<void>;
  accessLog: () => string;
  errorLog: () => string;
  stop: () => Promise<void>;
};

/** nginx as docs/deploy/nginx.conf has it, not yet started: what stands behind it must be told its origin first. */
export async function openFront(nginx: string, openssl: string): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-nginx-'));
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const origin = `https://127.0.0.1:${httpsPort}`;
  const ca = makeCertificate(openssl, folder);
  let stop = () => Promise.resolve();
  return {
    origin,
    httpOrigin: `http://127.0.0.1:${httpPort}`,
    ca,
    async start([first, second]) {
      const replicas = [new URL(first).host, new URL(second).host] as const;
      stop = await startNginx(nginx, documentedSite({ origin, httpPort, replicas, folder }), folder);
    },
    accessLog: () => readFileSync(join(folder, 'sharedesk-access.log'), 'utf8'),
    errorLog: () => readFileSync(join(folder, 'sharedesk-error.log'), 'utf8'),
    async stop() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
