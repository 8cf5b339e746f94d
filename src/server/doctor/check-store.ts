import { isLoopback } from '../config/loopback';
import type { RedisAddress, RedisClient } from '../store/redis-client';
import { connectRedis } from '../store/redis-connection';
import { entryKeys, textKey } from '../store/redis-keys';
import { reasonOf } from '../store/redis-reason';
import { type Finding, failed, ok, skipped, warning } from './finding';
import { networkAdvice } from './network-advice';

/** Longer than the server waits, so that what is slow can be told from what is not there. */
const mostMs = 5000;
/** A request may wait 100 ms for the store, also where it has much to do. */
const slowMs = 20;
/** Links live an hour at least. */
const mostOffS = 60;

const { ends, entries } = entryKeys('rehearsal');

/** Connects to the store and does what the server does there. Leaves nothing behind. */
export async function* checkStore(address: RedisAddress): AsyncGenerator<Finding> {
  const { host, hostname, protocol } = new URL(address.url);
  let client: RedisClient;
  try {
    client = await connectRedis(address, mostMs, () => undefined);
  } catch (error) {
    const reason = reasonOf(error);
    return yield failed('store', `The store at ${host} cannot be used (${reason}).`, storeAdvice(reason));
  }
  const tls = protocol === 'rediss:' ? 'its certificate is trusted' : `without TLS${isLoopback(hostname) ? ' on this machine' : ''}`;
  yield ok('store', `${host} answers, ${tls}, and allows what the server does there.`);
  yield await checkServer(client);
  const { nowMs } = await client.ended(ends, entries, 1);
  yield checkStoreClock(Number(nowMs), Date.now());
  client.destroy();
}

/** The store's clock says which links have ended, and ours says when they do. */
export function checkStoreClock(storeMs: number, nowMs: number): Finding {
  const aheadS = Math.round((storeMs - nowMs) / 1000);
  const offS = Math.abs(aheadS);
  if (offS <= mostOffS) return ok('store-clock', `The store and this machine agree about the time within ${mostOffS} seconds.`);
  const [where, sooner] = aheadS > 0 ? ['ahead of', 'sooner'] : ['behind', 'later'];
  const text = `The clock of the store is ${offS} seconds ${where} that of this machine, so it forgets links ${sooner} than they end.`;
  return failed('store-clock', text, 'Let NTP set the clocks of both (timedatectl set-ntp true).');
}

const certificate = /CERT|ISSUER|LEAF_SIGNATURE|ALTNAME|EPROTO|ERR_SSL/;

const refusals: Record<string, string> = {
  NOAUTH: 'It wants a password: put it into REDIS_URL, as in rediss://user:password@host:port.',
  WRONGPASS: 'Check user and password in REDIS_URL; in them, %, :, /, ?, @ and # are percent-encoded.',
  NOPERM: 'Give its user the rights in docs/operating.md, "The shared store".',
  READONLY: 'It is a replica that nobody may write to: set REDIS_URL to the primary.',
  OOM: 'Its memory is full: raise its maxmemory.',
  LOADING: 'It still reads its data: try again in a moment.',
  MISCONF: 'It cannot write its data to disk: look at its log.',
};

function storeAdvice(reason: string): string {
  const refusal = refusals[reason];
  if (refusal) return refusal;
  if (/MOVED|CLUSTER|CROSSSLOT/.test(reason)) return 'It is part of a Redis Cluster: set REDIS_URL to a Redis or Valkey that is not.';
  if (certificate.test(reason)) return networkAdvice(reason, { setting: 'REDIS_URL' });
  return 'Check host, port and protocol in REDIS_URL (rediss: is TLS), and let this machine through the firewall to it.';
}

/** What it is, and whether it keeps what it is given. */
async function checkServer(client: RedisClient): Promise<Finding> {
  const about = await client.info().catch(() => undefined);
  if (about === undefined) return skipped('store-server', 'Its user may not ask what it is (INFO).');
  const find = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(about)?.[1];
  const valkey = find('valkey_version');
  const name = valkey ? `Valkey ${valkey}` : `Redis ${find('redis_version')}`;
  const [major = 0, minor = 0] = (find('redis_version') ?? '').split('.').map(Number);
  if (major < 6 || (major === 6 && minor < 2)) return failed('store-server', `It is ${name}.`, 'Use Redis 6.2 or later, or Valkey.');
  const policy = find('maxmemory_policy');
  if (find('maxmemory') !== '0' && policy !== 'noeviction') {
    const text = `It is ${name}, and forgets what it was given when its memory is full (${policy}), so ended sessions may be valid again.`;
    return warning('store-server', text, 'Set its maxmemory-policy to noeviction.');
  }
  const ms = await roundTripMs(client);
  const text = `It is ${name}, and answers within ${ms.toFixed(1)} ms.`;
  if (ms <= slowMs) return ok('store-server', text);
  return warning(
    'store-server',
    text,
    'Use one that is nearer: requests wait for it, and where it takes 100 ms, the server does without it.',
  );
}

/** The median of a few. */
async function roundTripMs(client: RedisClient): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 5; count++) {
    const startMs = performance.now();
    await client.get(textKey('rehearsal'));
    times.push(performance.now() - startMs);
  }
  return times.toSorted((one, other) => one - other)[2] ?? 0;
}
