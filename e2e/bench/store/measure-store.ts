import { signInSettings, startProvider } from '../../support/openid/start';
import type { Built } from '../build';
import { type Program, startProgram } from '../program';
import { liveSettings } from '../server/live-settings';
import { type ManyRecords, measureManyRecords } from './many-records';
import { startRedisServer } from './redis-server';
import { measureSessionPolls, type SessionPolls } from './session-polls';
import { measureSharedLimit, type SharedLimit } from './shared-limit';
import { signIn } from './sign-in';
import { measureStoreLatency, type StoreLatency } from './store-latency';
import { measureStoreThroughput, type StoreThroughput } from './store-throughput';

export interface StoreFigures {
  replicas: number;
  throughput: StoreThroughput;
  latency: StoreLatency;
  polls: SessionPolls;
  limit: SharedLimit;
  records: ManyRecords;
}

const replicas = 4;
const limit = { perMinute: 1000, asked: 1500 };

/** @param links how many links to record at once. @returns undefined where there is no Redis. */
export async function measureStore(built: Built, links: number, say: (what: string) => void): Promise<StoreFigures | undefined> {
  const redis = await startRedisServer();
  if (!redis) return undefined;
  const upstream = await startProgram(built.fakeUpstream);
  const provider = await startProvider();
  // Whoever has replicas has operators who sign in, and supervisors who see the links of all.
  const env = { ...liveSettings(upstream), ...signInSettings(provider.address), OIDC_SUPERVISOR_CLAIM: 'groups=share-supervisors' };
  const shared = { ...env, REDIS_URL: redis.url };
  const startReplicas = (settings: Record<string, string>) =>
    Promise.all(Array.from({ length: replicas }, () => startProgram(built.desk, settings)));
  const stop = (programs: readonly Program[]) => Promise.all(programs.map((program) => program.stop()));

  const alone = await startProgram(built.desk, env);
  const withStore = await startProgram(built.desk, shared);
  const several = await startReplicas(shared);
  const cookie = await signIn(alone);
  say('throughput with a shared store');
  const throughput = await measureStoreThroughput({ alone, withStore, replicas: several }, cookie, redis.pid);
  await stop(several);
  say('latency with a shared store');
  const latency = await measureStoreLatency(alone, withStore, cookie);

  say('the sessions of open pages');
  const polls = await measureSessionPolls(withStore, redis.pid);
  await stop([alone, withStore]);
  say('the limit of several replicas');
  const limited = await startReplicas({
    ...shared,
    REDIS_URL: `${redis.url}?prefix=limited`,
    RATE_LIMIT_PER_MINUTE: String(limit.perMinute),
  });
  const madeWithin = await measureSharedLimit(limited, limit, cookie);
  await stop(limited);

  say(`${links} links in the store`);
  await redis.empty();
  const records = await measureManyRecords(built.fillStore, redis, links);
  await Promise.all([redis.stop(), upstream.stop(), provider.stop()]);
  return { replicas, throughput, latency, polls, limit: madeWithin, records };
}
