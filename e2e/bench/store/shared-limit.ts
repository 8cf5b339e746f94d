import { request } from 'undici';
import type { Program } from '../program';

export interface SharedLimit {
  perMinute: number;
  asked: number;
  made: number;
}

/** All of them are fewer than one operator may have under way at a replica. */
const connections = 8;

/** Asks all replicas at the same time for more links than one client may make in a minute. @param limits what they are set to. */
export async function measureSharedLimit(
  replicas: readonly Program[],
  limits: Omit<SharedLimit, 'made'>,
  cookie: string,
): Promise<SharedLimit> {
  let left = limits.asked;
  let made = 0;
  async function ask(address: string): Promise<void> {
    while (left-- > 0) if ((await makeLink(address, cookie)) === 201) made += 1;
  }
  await Promise.all(replicas.flatMap(({ address }) => Array.from({ length: connections }, () => ask(address))));
  return { ...limits, made };
}

async function makeLink(address: string, cookie: string): Promise<number> {
  const headers = { cookie, 'content-type': 'application/json', origin: address };
  const body = '{"mode":"view","userId":"4917012345678","hours":1}';
  const response = await request(`${address}/api/share-links`, { method: 'POST', headers, body });
  await response.body.dump();
  return response.statusCode;
}
