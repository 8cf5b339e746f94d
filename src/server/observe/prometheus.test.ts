import { expect, test } from 'vitest';
import { sendJson, sendLink, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft } from '../testing/test-app';
import { testLimit } from '../testing/test-limit';
import { createPrometheus } from './prometheus';

const credentials = { kind: 'keys', accountApiKey: 'a', botApiKey: 'b', botApiSecret: 'c' } as const;

/** The lines of the metrics whose names begin like this, without `le="…"` buckets. */
async function ours({ text }: { text: () => Promise<string> }) {
  return (await text()).split('\n').filter((line) => line.startsWith('sharedesk_') && !line.includes('_bucket') && !line.includes('_sum'));
}

test('requests, calls, renewals and refusals are counted, and no label comes from a client', async () => {
  const { url } = await startFaultyUpstream((response, request, count) => {
    if (request.method === 'POST') sendJson(response, { token: 't', expires: 60 });
    else if (request.path.includes('canary')) sendStatus(404)(response, request, count);
    else sendLink(response, request, count);
  });
  const prometheus = createPrometheus();
  const { metrics } = prometheus;
  const { app, post } = createTestApp({ upstreamUrl: url, credentials, metrics, countLink: testLimit(2, metrics) });
  await post();
  await post({ ...draft, userId: 'canary' });
  await post();
  await app.request('/canary/path', { headers: { 'x-canary': 'canary' } });
  expect(await ours(prometheus)).toEqual([
    'sharedesk_http_requests_total{method="POST",route="/api/share-links",status="201"} 1',
    'sharedesk_http_requests_total{method="POST",route="/api/share-links",status="404"} 1',
    'sharedesk_http_requests_total{method="POST",route="/api/share-links",status="429"} 1',
    'sharedesk_http_requests_total{method="GET",route="(other)",status="404"} 1',
    'sharedesk_http_request_duration_seconds_count{route="/api/share-links"} 3',
    'sharedesk_http_request_duration_seconds_count{route="(other)"} 1',
    'sharedesk_upstream_calls_total{endpoint="auth",outcome="ok"} 1',
    'sharedesk_upstream_calls_total{endpoint="share",outcome="ok"} 1',
    'sharedesk_upstream_calls_total{endpoint="share",outcome="conversation_not_found"} 1',
    'sharedesk_token_renewals_total{outcome="ok"} 1',
    'sharedesk_rate_limited_total 1',
    'sharedesk_unlisted_links_total 0',
  ]);
  expect(await prometheus.text()).not.toContain('canary');
});
