import { expect, test } from 'vitest';
import { sendLink, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft } from '../testing/test-app';
import { createAudit } from './audit';
import { logTo } from './log';

const auditLines = (lines: string[]) => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'share link');

test.each([
  ['made', sendLink, 'created'],
  ['not found', sendStatus(404), 'conversation_not_found'],
  ['lost', sendStatus(500), 'upstream_unavailable'],
])('a link that was %s leaves one line that says who asked for what', async (_, behave, outcome) => {
  const { url } = await startFaultyUpstream(behave);
  const { post, lines } = createTestApp({ upstreamUrl: url });
  const { response } = await post(draft, undefined, '::ffff:203.0.113.7');
  expect(auditLines(lines)).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      requestId: response.headers.get('x-request-id'),
      client: '203.0.113.7',
      mode: 'view',
      hours: 8,
      userId: '49***78',
      outcome,
      msg: 'share link',
    },
  ]);
});

test('what is refused before the upstream is asked leaves none', async () => {
  const { post, lines } = createTestApp();
  await post({ ...draft, hours: 0 });
  await post(draft, { headers: { 'content-type': 'application/json', origin: 'https://evil.example' } });
  expect(auditLines(lines)).toEqual([]);
  expect(lines).toHaveLength(2);
});

test.each([
  ['info', 1],
  ['error', 1],
  ['silent', 0],
])('at the level %s, %i line is written', (level, count) => {
  const lines: string[] = [];
  const audit = createAudit(logTo({ write: (line) => void lines.push(line) }, level));
  audit.link({ requestId: 'r', client: 'c', draft: { mode: 'auto', userId: 'u', hours: 1 }, outcome: 'created' });
  expect(lines).toHaveLength(count);
});
