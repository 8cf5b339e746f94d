import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics';

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface Prometheus {
  metrics: Metrics;
  contentType: string;
  /** All metrics in Prometheus' text format. */
  text(): Promise<string>;
}

/** Counts in memory, for this process alone; Prometheus adds up the replicas. Durations are in seconds. */
export function createPrometheus(): Prometheus {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'sharedesk_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'sharedesk_http_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['route'],
    buckets: secondsBuckets,
    registers,
  });
  const calls = new Counter({
    name: 'sharedesk_upstream_calls_total',
    help: 'Calls to the upstream, by what came of them: ok, or the error code.',
    labelNames: ['endpoint', 'outcome'],
    registers,
  });
  const renewals = new Counter({
    name: 'sharedesk_token_renewals_total',
    help: 'Exchanges of the keys for a token, by what came of them.',
    labelNames: ['outcome'],
    registers,
  });
  const refusals = new Counter({ name: 'sharedesk_rate_limited_total', help: 'Share links that our own rate limit refused.', registers });

  return {
    metrics: {
      answered(method, route, status, seconds) {
        requests.inc({ method, route, status });
        durations.observe({ route }, seconds);
      },
      called: (endpoint, outcome) => calls.inc({ endpoint, outcome }),
      renewed: (outcome) => renewals.inc({ outcome }),
      limited: () => refusals.inc(),
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
