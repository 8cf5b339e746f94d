import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueCertificate } from './certificates';
import { startForwardProxy } from './forward-proxy';

const password = 'password-canary:@/';
const authorization = `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`;

/**
 * Starts services over TLS whose hosts exist nowhere (RFC 6761, 6.4), with certificates of an authority of the house, and a proxy with a password
 * that is the only route to them.
 */
export async function startPrivateNetwork(openssl: string, hosts: readonly string[], answer: RequestListener) {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-network-'));
  const { authority, ...identity } = issueCertificate(openssl, folder, hosts);
  const services = createServer(identity, answer).listen(0, '127.0.0.1');
  await once(services, 'listening');
  const proxy = await startForwardProxy((services.address() as AddressInfo).port, authorization);
  return {
    /** The proxy's address, with this password. */
    proxyWith: (text: string) => `http://desk:${encodeURIComponent(text)}@${proxy.host}`,
    password,
    /** The certificates of the authority. */
    authority,
    /** What the proxy was asked for, as `host:port`. */
    seen: proxy.seen,
    stop: async () => {
      await proxy.stop();
      services.closeAllConnections();
      services.close();
      rmSync(folder, { recursive: true });
    },
  };
}
