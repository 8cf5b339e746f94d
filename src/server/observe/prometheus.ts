import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics';

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface Prometheus {
  metrics: Metrics;
  contentType: string;
  /** All metrics in Prometheus' text format. */
  text(): Promise<string>;
}

/** Counts in memory, for this process only; Prometheus adds up the replicas. Durations are in seconds. */
export function createPrometheus(): Prometheus {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const countRequest = createCount(register, {
    name: 'sharedesk_http_requests_total',
    help: 'Requests that got a response.',
    labelNames: ['method', 'route', 'status'],
  });
  const durations = new Histogram({
    name: 'sharedesk_http_request_duration_seconds',
    help: 'Time from a request to its response.',
    labelNames: ['route'],
    buckets: secondsBuckets,
    registers: [register],
  });
  const countCall = createCount(register, {
    name: 'sharedesk_upstream_calls_total',
    help: 'Calls to the upstream, by what came of them: ok, or the error code. With BOTS, each has its own.',
    labelNames: ['endpoint', 'outcome', 'bot'],
  });
  const countRenewal = createCount(register, {
    name: 'sharedesk_token_renewals_total',
    help: 'Exchanges of the keys for a token, by what came of them.',
    labelNames: ['outcome', 'bot'],
  });
  const countRefusal = createCount(register, {
    name: 'sharedesk_rate_limited_total',
    help: 'Share links that our own rate limit refused.',
    labelNames: [],
  });
  const countUnlisted = createCount(register, {
    name: 'sharedesk_unlisted_links_total',
    help: 'Share links that were made, but are not on the list of those that live, because the store was down for long.',
    labelNames: [],
  });
  const storeUp = new Gauge({
    name: 'sharedesk_store_up',
    help: 'With REDIS_URL: 1 while the shared store answers, else 0.',
    labelNames: [],
    registers: [register],
  });
  // It has no value before there is a store.
  storeUp.remove();

  return {
    metrics: {
      responded(method, route, status, seconds) {
        countRequest(method, route, String(status));
        durations.observe({ route }, seconds);
      },
      called: countCall,
      renewed: countRenewal,
      limited: countRefusal,
      unlisted: countUnlisted,
      storeIs: (up) => storeUp.set(Number(up)),
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}

interface CountConfig {
  name: string;
  help: string;
  labelNames: readonly string[];
}

/** A counter that costs one look-up in a map. prom-client hashes the labels at each count, so it learns the counts only when it is read. */
function createCount(register: Registry, { name, help, labelNames }: CountConfig): (...labels: (string | undefined)[]) => void {
  const counts = new Map<string, { labels: Record<string, string>; count: number }>();
  function collect(this: Counter): void {
    this.reset();
    for (const { labels, count } of counts.values()) this.inc(labels, count);
  }
  new Counter({ name, help, labelNames: [...labelNames], registers: [register], collect });
  return (...values) => {
    const key = values.join('\n');
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { labels: labelsOf(labelNames, values), count: 1 });
  };
}

/** A label without a value is left out. */
function labelsOf(names: readonly string[], values: readonly (string | undefined)[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]])));
}
