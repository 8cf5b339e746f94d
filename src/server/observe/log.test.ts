import { expect, test } from 'vitest';
import { sendLink, sendStatus, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft, testToken } from '../testing/test-app';

const keys = { kind: 'keys', accountApiKey: 'key-canary-1', botApiKey: 'key-canary-2', botApiSecret: 'key-canary-3' } as const;

test('no log line and no problem holds a share URL, a secret, an upstream body or a whole user ID', async () => {
  const good = await startFaultyUpstream(sendLink);
  const bad = await startFaultyUpstream(sendStatus(400));
  const apps = [good.url, bad.url].flatMap((upstreamUrl) => [
    createTestApp({ upstreamUrl }),
    createTestApp({ upstreamUrl, credentials: keys }),
  ]);
  for (const { app, post } of apps) {
    await post();
    await post({ ...draft, hours: 0 });
    await app.request(`/sandbox/share/view-canary?q=${draft.userId}`);
  }
  const lines = apps.flatMap(({ lines }) => lines);
  expect(lines).toHaveLength(20);
  const text = lines.join('');
  for (const secret of [shareUrl, '8f31c0de', testToken, 'canary', draft.userId, '\\n']) expect(text).not.toContain(secret);
});

test('a request has one line, with what an engineer on call needs, beside the audit lines of its link', async () => {
  const { url } = await startFaultyUpstream(sendStatus(500));
  const { postProblem, lines } = createTestApp({ upstreamUrl: url });
  const { problem } = await postProblem();
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({
    level: 'warn',
    msg: 'request',
    requestId: problem.requestId,
    method: 'POST',
    path: '/api/share-links',
    status: 503,
    code: 'upstream_unavailable',
    reason: 'share status 500',
    durationMs: expect.any(Number),
  });
});
