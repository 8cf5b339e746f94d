import { describe, expect, test } from 'vitest';
import { Failure } from '../http/failure';
import type { OwedLine } from '../observe/line-writer';
import { createRefusalCounts } from '../observe/refusal-counts';
import { everyRefusal, memoryWriter } from '../testing/memory-log';
import type { Intent } from './line';
import { createTrail } from './trail';

const intent: Intent = {
  requestId: 'r-1',
  client: '203.0.113.7',
  operator: 'ada',
  draft: { mode: 'view', userId: '4917012345678', hours: 8 },
};
const failure = (code: string) => Object.assign(new Error(code), { code });

/** A trail whose lines wait until the test says what becomes of them. */
function createHeldTrail() {
  const owed: OwedLine[] = [];
  const said: string[] = [];
  const state = { dead: false };
  const lines = { ...memoryWriter(), owe: (line: OwedLine) => void owed.push(line), isDead: () => state.dead };
  const trail = createTrail({ lines, hashKey: 'key', refusals: everyRefusal, say: (text) => void said.push(text) });
  return { trail, owed, said, state, kinds: () => owed.map(({ text }) => JSON.parse(text).audit) };
}

describe('an intent', () => {
  test('is waited for until its line is written', async () => {
    const { trail, owed } = createHeldTrail();
    let isWritten = false;
    const waiting = trail.intent(intent).then(() => {
      isWritten = true;
    });
    await Promise.resolve();
    expect(isWritten).toBe(false);
    owed[0]?.written();
    await waiting;
    expect(isWritten).toBe(true);
  });

  test('whose line fails ends in audit_unavailable, with the reason for the log', async () => {
    const { trail, owed } = createHeldTrail();
    const waiting = trail.intent(intent);
    owed[0]?.failed(failure('ENOSPC'));
    await expect(waiting).rejects.toEqual(new Failure('audit_unavailable', { reason: 'ENOSPC' }));
  });

  test('that was given up and is written all the same is followed by its outcome', async () => {
    const { trail, owed } = createHeldTrail();
    const waiting = trail.intent(intent);
    owed[0]?.failed(failure('ETIMEDOUT'));
    await expect(waiting).rejects.toBeInstanceOf(Failure);
    owed[0]?.written();
    expect(JSON.parse(owed[1]?.text ?? '')).toMatchObject({
      audit: 'outcome',
      requestId: 'r-1',
      outcome: 'audit_unavailable',
      attempts: 0,
    });
  });
});

describe('a trail that cannot be written', () => {
  test('is unavailable until a line can be written again, and both are said once', () => {
    const { trail, owed, said, kinds } = createHeldTrail();
    expect(trail.isAvailable()).toBe(true);
    for (const requestId of ['r-1', 'r-2']) trail.outcome({ requestId, outcome: 'created', attempts: 1, delivered: true });
    for (const line of owed) line.failed(failure('ENOSPC'));
    expect([trail.isAvailable(), trail.isAvailable()]).toEqual([false, false]);
    expect(said).toEqual(['The audit trail cannot be written (ENOSPC), so no link is made until it can.\n']);
    // One line is tried, however often somebody asks.
    expect(kinds()).toEqual(['outcome', 'outcome', 'resumed']);
    owed[2]?.failed(failure('ENOSPC'));
    expect(trail.isAvailable()).toBe(false);
    owed[3]?.written();
    expect(trail.isAvailable()).toBe(true);
    expect(said).toEqual([
      expect.anything(),
      expect.stringMatching(/^The audit trail can be written again\. It could not since 20\S+Z\.\n$/),
    ]);
  });

  test('because nobody will ever read it is known before a line is lost', () => {
    const { trail, state, said } = createHeldTrail();
    state.dead = true;
    expect(trail.isAvailable()).toBe(false);
    expect(said).toEqual([expect.stringContaining('(EPIPE)')]);
  });
});

test('what one operator can repeat without end, refusals and sign-outs, has one line and one with the number of the others', () => {
  const lines: string[] = [];
  const refusals = createRefusalCounts();
  const trail = createTrail({ lines: memoryWriter(lines), hashKey: undefined, refusals, say: () => undefined });
  const who = { requestId: 'r-1', client: '203.0.113.7', operator: 'ada' };
  for (let count = 0; count < 600; count++) trail.refused({ ...who, outcome: 'invalid_request' });
  for (let count = 0; count < 600; count++) trail.signOut({ ...who, by: 'operator' });
  trail.refused({ ...who, operator: 'grace', outcome: 'invalid_request' });
  // The provider can be believed, and its tokens may not say who it was.
  for (let count = 0; count < 2; count++) trail.signOut({ ...who, operator: undefined, by: 'provider' });
  refusals.flush();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { audit: 'refused', operator: 'ada', outcome: 'invalid_request' },
    { audit: 'sign-out', operator: 'ada', by: 'operator' },
    { audit: 'refused', operator: 'grace', outcome: 'invalid_request' },
    { audit: 'sign-out', by: 'provider' },
    { audit: 'sign-out', by: 'provider' },
    { audit: 'refused', operator: 'ada', outcome: 'invalid_request', count: 599 },
    { audit: 'sign-out', operator: 'ada', count: 599 },
  ]);
});

test('sign-ins that nobody is known for have one line for each client and outcome, and those of operators each have theirs', () => {
  const lines: string[] = [];
  const refusals = createRefusalCounts();
  const trail = createTrail({ lines: memoryWriter(lines), hashKey: undefined, refusals, say: () => undefined });
  const bogus = { requestId: 'r-1', client: '203.0.113.7', outcome: 'sign_in_expired' } as const;
  for (let count = 0; count < 2495; count++) trail.signIn(bogus);
  trail.signIn({ ...bogus, operator: 'ada', outcome: 'not_an_operator' });
  trail.signIn({ ...bogus, operator: 'ada', outcome: 'not_an_operator' });
  refusals.flush();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { audit: 'sign-in', client: '203.0.113.7', outcome: 'sign_in_expired' },
    { operator: 'ada', outcome: 'not_an_operator' },
    { operator: 'ada', outcome: 'not_an_operator' },
    { audit: 'sign-in', client: '203.0.113.7', outcome: 'sign_in_expired', count: 2494 },
  ]);
});
