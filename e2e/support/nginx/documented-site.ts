import { readFileSync } from 'node:fs';

const file = new URL('../../../docs/deploy/nginx.conf', import.meta.url);

interface Place {
  /** The origin that browsers see, on 127.0.0.1. */
  origin: string;
  /** Where plain http is answered. */
  httpPort: number;
  /** The two replicas, as host:port. */
  replicas: readonly [string, string];
  /** Holds the certificate and its key, and gets the logs. */
  folder: string;
  /** The path that the desk is below; empty at the root. */
  basePath: string;
}

/**
 * The site of docs/deploy/nginx.conf, changed only in its names, ports and paths.
 *
 * @throws where the file no longer holds one of them.
 */
export function documentedSite({ origin, httpPort, replicas, folder, basePath }: Place): string {
  const { host, port } = new URL(origin);
  const changes = [
    ['server 127.0.0.1:3000 ', `server ${replicas[0]} `],
    ['server 127.0.0.1:3001 ', `server ${replicas[1]} `],
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
    // Not every machine speaks IPv6.
    ['listen [::]:80;', ''],
    ['listen [::]:443 ssl http2;', ''],
    ['server_name desk.example.com;', 'server_name 127.0.0.1;'],
    ['https://desk.example.com$request_uri', `https://${host}$request_uri`],
    ['/etc/ssl/desk.example.com/', `${folder}/`],
    ['/var/log/nginx/', `${folder}/`],
  ] as const;
  const site = changes.reduce(replace, belowPath(withoutComments(readFileSync(file, 'utf8')), basePath));
  const left = /.*(desk\.example|\/etc\/|\/var\/).*/.exec(site.replaceAll(folder, ''));
  if (left) throw new Error(`docs/deploy/nginx.conf holds something that the test does not know: ${left[0].trim()}`);
  return site;
}

/** As docs/deploy/README.md says, "Below a path". */
function belowPath(text: string, basePath: string): string {
  return text.replace(/(location (?:= )?)\//g, `$1${basePath}/`);
}

function withoutComments(text: string): string {
  return text.replace(/^\s*#.*\n/gm, '');
}

function replace(text: string, [documented, here]: readonly [string, string]): string {
  if (!text.includes(documented)) throw new Error(`docs/deploy/nginx.conf no longer holds: ${documented}`);
  return text.replaceAll(documented, () => here);
}
