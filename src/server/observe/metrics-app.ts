import { Hono } from 'hono';
import type { Prometheus } from './prometheus';

/** What `METRICS_PORT` answers: the metrics, and nothing else. */
export function createMetricsApp({ contentType, text }: Prometheus) {
  const app = new Hono();
  app.get('/metrics', async () => new Response(await text(), { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } }));
  return app;
}
