import { createInterface } from 'node:readline';
import { openRedisStore } from '../store/redis-store';

/**
 * Records the links of many operators in the store that REDIS_URL names, as the desk does. Each line of its input, `{"links","endMs"}`, is one fill;
 * each line of its output tells the seconds that it took.
 */
const say = (reason: string) => void process.stderr.write(`${reason}\n`);
const report = { down: (reason: string) => say(`Redis is down: ${reason}`), up: () => undefined };
const store = await openRedisStore({ url: process.env.REDIS_URL ?? '', prefix: 'bench' }, { report, patienceMs: 10_000 });

const batch = 500;
const operators = 10_000;
const hourMs = 3_600_000;
let made = 0;

function add(endMs: number): Promise<void> {
  made += 1;
  const id = `${made.toString(36).padStart(10, '0')}-bench-request`;
  const operator = `operator-${made % operators}`;
  const customer = `customer-hash-${made.toString(36).padStart(8, '0')}`;
  const value = JSON.stringify([operator, 'takeover', 'support', endMs - hourMs, customer]);
  return store.add({ id, value, endMs, lists: ['all', `operator:${operator}`, `customer:${customer}`] }, { key: 'made', ttlMs: hourMs });
}

process.stdout.write(`${JSON.stringify({ address: 'store' })}\n`);
for await (const line of createInterface(process.stdin)) {
  const { links, endMs } = JSON.parse(line);
  const startMs = performance.now();
  for (let done = 0; done < links; done += batch) {
    await Promise.all(Array.from({ length: Math.min(batch, links - done) }, () => add(endMs)));
  }
  process.stdout.write(`${(performance.now() - startMs) / 1000}\n`);
}
await store.close();
