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
  /** The certificate, as PEM. */
  ca: string;
  /** Starts nginx with empty logs. @param replicas the addresses of both. @param basePath the path that the desk is below. */
  start: (replicas: readonly [string, string], basePath?: string) => Promise<void>;
  accessLog: () => string;
  errorLog: () => string;
  /** Stops nginx. It can be started again. */
  stop: () => Promise<void>;
  /** Removes all files. */
  remove: () => void;
};

/** nginx with the site of docs/deploy/nginx.conf. It is not started yet, since the replicas need its origin first. */
export async function openFront(nginx: string, openssl: string): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-nginx-'));
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const origin = `https://127.0.0.1:${httpsPort}`;
  const ca = makeCertificate(openssl, folder);
  const logs = { access: join(folder, 'sharedesk-access.log'), error: join(folder, 'sharedesk-error.log') };
  let stop = () => Promise.resolve();
  return {
    origin,
    httpOrigin: `http://127.0.0.1:${httpPort}`,
    ca,
    async start([first, second], basePath = '') {
      for (const log of Object.values(logs)) rmSync(log, { force: true });
      const replicas = [new URL(first).host, new URL(second).host] as const;
      stop = await startNginx(nginx, documentedSite({ origin, httpPort, replicas, folder, basePath }), folder);
    },
    accessLog: () => readFileSync(logs.access, 'utf8'),
    errorLog: () => readFileSync(logs.error, 'utf8'),
    stop: () => stop(),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
