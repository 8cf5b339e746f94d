import { Hono } from 'hono';
import type { Prometheus } from './prometheus';

/** Serves the metrics on `METRICS_PORT`, and nothing else. */
export function createMetricsApp({ contentType, text }: Prometheus) {
  const app = new Hono();
  app.get('/metrics', async () => new Response(await text(), { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } }));
  return app;
}
