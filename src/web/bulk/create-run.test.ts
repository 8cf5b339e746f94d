import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, draftsOf, openRun, refusal } from '../testing/run-desk';
import type { Run } from './create-run';
import { countRows, isUnderWay } from './run-row';
import { timeLeftOf } from './run-state';

const ids = (count: number) => draftsOf(count).map(({ userId }) => userId);
const states = (run: Run) => run.get().rows.map(({ state }) => (state.is === 'failed' && state.mayExist ? 'may exist' : state.is));
const sorted = (userIds: string[]) => [...userIds].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
const idsWhere = (run: Run, is: string) =>
  run
    .get()
    .rows.filter(({ state }) => state.is === is)
    .map(({ id }) => id);
const limited = (retryAfterS: number): Answer => ({ error: refusal('rate_limited', { retryAfterS, linkMayExist: false }) });
const timedOut: Answer = { error: refusal('upstream_timeout', { linkMayExist: true, requestId: 'r-1' }) };
const unknownUser: Answer = { error: refusal('conversation_not_found', { linkMayExist: false }) };

test('each row is asked for once, in the order of the list, four at a time at most', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(10));
  expect(countRows(run.get().rows)).toMatchObject({ waiting: 6, creating: 4 });
  await desk.pass(1000);
  expect(desk.called()).toEqual(ids(10));
  expect(desk.mostAtOnce()).toBe(4);
  expect(new Set(desk.calls.map(({ key }) => key)).size).toBe(10);
  expect(countRows(run.get().rows)).toMatchObject({ made: 10 });
  expect(isUnderWay(run.get().rows)).toBe(false);
});

test('500 rows are made as fast as four at a time can be', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(500));
  await desk.pass(125 * 50);
  expect(desk.called()).toEqual(ids(500));
  expect(countRows(run.get().rows).made).toBe(500);
});

test('a failure is kept with its reason, and the others go on', async () => {
  const desk = openRun();
  desk.answer('u-2', unknownUser);
  desk.answer('u-3', timedOut);
  const run = desk.openPage();
  await run.add(draftsOf(5));
  await desk.pass(1000);
  expect(states(run)).toEqual(['made', 'failed', 'may exist', 'made', 'made']);
  expect(run.get().rows[2]?.state).toEqual({ is: 'failed', code: 'upstream_timeout', mayExist: true, requestId: 'r-1' });
  expect(desk.called()).toEqual(ids(5));
});

test.each([
  ['429', limited(7)],
  ['503 from our own server, which had not begun', { error: refusal('upstream_unavailable', { retryAfterS: 7 }) }],
  ['429 from a proxy that names no time', { error: refusal('rate_limited') }],
])('%s pauses all for its time, and the row is asked for again with its key', async (_, answer) => {
  const waitMs = (answer.error?.details.retryAfterS ?? 30) * 1000;
  const desk = openRun();
  desk.answer('u-6', { ms: 40, ...answer });
  const run = desk.openPage();
  await run.add(draftsOf(12));
  await desk.pass(120);
  expect(run.get().pause).toEqual({ for: 'limit', untilMs: 90 + waitMs });
  // Those that were under way beside it have ended.
  expect(sorted(desk.called())).toEqual(ids(8));
  await desk.pass(waitMs - 31);
  expect(desk.calls).toHaveLength(8);
  await desk.pass(1001);
  expect(run.get().pause).toBeUndefined();
  expect(states(run)).toEqual(ids(12).map(() => 'made'));
  const again = desk.calls.filter(({ userId }) => userId === 'u-6');
  expect(again.map(({ key }) => key)).toEqual([again[0]?.key, again[0]?.key]);
  expect(sorted(desk.called())).toEqual(sorted([...ids(12), 'u-6']));
});

test('a limit that four meet at once is one pause, the longest', async () => {
  const desk = openRun();
  for (const [index, userId] of ids(4).entries()) desk.answer(userId, limited(5 + index));
  const run = desk.openPage();
  await run.add(draftsOf(4));
  await desk.pass(7900);
  expect(desk.calls).toHaveLength(4);
  await desk.pass(1000);
  expect(sorted(desk.called())).toEqual(sorted([...ids(4), ...ids(4)]));
  expect(countRows(run.get().rows).made).toBe(4);
});

test('offline, nothing begins, and it goes on by itself', async () => {
  const desk = openRun();
  // The connection breaks in the middle of the second one: nobody knows what became of it.
  desk.answer('u-2', { ms: 80, error: refusal('no_answer') });
  const run = desk.openPage();
  await run.add(draftsOf(8));
  await desk.pass(20);
  desk.change({ isOnline: false });
  await desk.pass(60_000);
  expect(run.get().pause).toEqual({ for: 'offline' });
  expect(states(run)).toEqual(['made', 'may exist', 'made', 'made', 'waiting', 'waiting', 'waiting', 'waiting']);
  desk.change({ isOnline: true });
  await desk.pass(1000);
  expect(desk.called()).toEqual(ids(8));
  expect(countRows(run.get().rows)).toMatchObject({ made: 7, mayExist: 1 });
});

test('a row that was refused as offline is asked for again, but not at once', async () => {
  const desk = openRun();
  desk.answer('u-1', { ms: 1, error: refusal('offline') });
  const run = desk.openPage();
  await run.add(draftsOf(1));
  await desk.pass(900);
  expect(run.get().pause).toEqual({ for: 'offline' });
  await desk.pass(1000);
  expect(desk.called()).toEqual(['u-1', 'u-1']);
  expect(states(run)).toEqual(['made']);
});

test('a session that ends pauses, and the run goes on after the sign-in without losing a row', async () => {
  const desk = openRun();
  const unauthenticated = { ms: 40, error: refusal('unauthenticated', { linkMayExist: false }) };
  desk.answer('u-3', unauthenticated);
  desk.answer('u-4', unauthenticated);
  const run = desk.openPage();
  await run.add(draftsOf(7));
  await desk.pass(10_000);
  expect(run.get().pause).toEqual({ for: 'sign_in' });
  desk.change({ isSignedIn: false });
  await desk.pass(10_000);
  expect(sorted(desk.called())).toEqual(ids(4));
  desk.change({ isSignedIn: true });
  await desk.pass(1000);
  expect(sorted(desk.called())).toEqual(sorted([...ids(7), 'u-3', 'u-4']));
  expect(countRows(run.get().rows).made).toBe(7);
});

test('where signing in leads through another page, the run goes on by itself afterwards', async () => {
  const desk = openRun();
  desk.answer('u-3', { ms: 40, error: refusal('unauthenticated', { linkMayExist: false }) });
  const run = desk.openPage();
  await run.add(draftsOf(7));
  await desk.pass(1000);
  desk.change({ isSignedIn: false });
  const next = await desk.reload();
  expect([next.get().pause, countRows(next.get().rows)]).toMatchObject([{ for: 'sign_in' }, { made: 3, waiting: 4 }]);
  desk.change({ isSignedIn: true });
  await desk.pass(1000);
  expect(sorted(desk.called())).toEqual(sorted([...ids(7), 'u-3']));
  expect(countRows(next.get().rows).made).toBe(7);
});

test('a sign-in in front of the server pauses until the page is loaded again', async () => {
  const desk = openRun();
  desk.answer('u-1', { error: refusal('gate_closed', { linkMayExist: false }) });
  const run = desk.openPage();
  await run.add(draftsOf(2));
  await desk.pass(60_000);
  expect(run.get().pause).toEqual({ for: 'gate' });
  const next = await desk.reload();
  await desk.pass(1000);
  expect(desk.called()).toEqual(['u-1', 'u-2', 'u-1']);
  expect(countRows(next.get().rows).made).toBe(2);
});

test('after "Stop", what is under way ends and nothing new begins; the rest can be asked for later', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(9));
  await desk.pass(20);
  run.stop();
  await desk.pass(10_000);
  expect(desk.called()).toEqual(ids(4));
  expect(countRows(run.get().rows)).toMatchObject({ made: 4, held: 5 });
  run.retry(idsWhere(run, 'held'));
  await desk.pass(1000);
  expect(desk.called()).toEqual(ids(9));
});

test('what a limit refuses after "Stop" does not begin again by itself', async () => {
  const desk = openRun();
  desk.answer('u-2', limited(5));
  const run = desk.openPage();
  await run.add(draftsOf(3));
  await desk.pass(20);
  run.stop();
  await desk.pass(60_000);
  expect(desk.called()).toEqual(ids(3));
  expect(states(run)).toEqual(['made', 'held', 'made']);
});

test('"Stop" at the first moment sends nothing', async () => {
  const desk = openRun();
  const run = desk.openPage();
  let isStopped = false;
  run.subscribe(() => {
    if (isStopped || countRows(run.get().rows).creating === 0) return;
    isStopped = true;
    run.stop();
  });
  await run.add(draftsOf(3));
  await desk.pass(1000);
  expect(desk.calls).toEqual([]);
  expect(states(run)).toEqual(['held', 'held', 'held']);
});

test('after a reload, each row says what is known, and nothing begins by itself', async () => {
  const desk = openRun();
  desk.answer('u-1', unknownUser);
  desk.answer('u-3', { ms: 5000 });
  const run = desk.openPage();
  await run.add(draftsOf(9));
  await desk.pass(70);
  const next = await desk.reload();
  await desk.pass(60_000);
  expect(states(next)).toEqual(['failed', 'made', 'may exist', 'made', 'may exist', 'may exist', 'may exist', 'held', 'held']);
  expect(next.get().rows[2]?.state).toMatchObject({ code: 'page_left' });
  expect(sorted(desk.called())).toEqual(ids(7));
});

test('a row whose answer was never read is asked for again with its key, so that no second link is made', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(1));
  await desk.pass(10);
  const next = await desk.reload();
  next.retryOne(1);
  await desk.pass(1000);
  expect(desk.calls.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  expect(states(next)).toEqual(['made']);
});

test('the same holds where the connection broke, or a proxy hid the answer', async () => {
  const desk = openRun();
  desk.answer('u-1', { error: refusal('no_answer') });
  desk.answer('u-2', { error: refusal('server_unavailable') });
  const run = desk.openPage();
  await run.add(draftsOf(2));
  await desk.pass(1000);
  run.retryOne(1);
  run.retryOne(2);
  await desk.pass(1000);
  expect(desk.calls.map(({ key }) => key)).toEqual(['key-1', 'key-2', 'key-1', 'key-2']);
});

test('a row whose failure was read gets a new key, or the server would repeat the failure', async () => {
  const desk = openRun();
  desk.answer('u-1', timedOut);
  const run = desk.openPage();
  await run.add(draftsOf(1));
  await desk.pass(1000);
  run.retryOne(1);
  await desk.pass(1000);
  expect(desk.calls.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
});

test.each(['Stop', 'a reload'])('a row that may exist still may after it was asked for again in vain, and "%s"', async (what) => {
  const desk = openRun();
  desk.answer('u-1', timedOut, limited(5));
  let run = desk.openPage();
  await run.add(draftsOf(1));
  await desk.pass(1000);
  run.retryOne(1);
  await desk.pass(1000);
  expect(states(run)).toEqual(['waiting']);
  if (what === 'Stop') run.stop();
  else run = await desk.reload();
  expect(run.get().rows[0]?.state).toMatchObject({ code: 'upstream_timeout', mayExist: true });
  run.retry([1]);
  await desk.pass(10_000);
  expect(desk.calls).toHaveLength(2);
});

test('a failure that made no link says nothing about an earlier attempt', async () => {
  const desk = openRun();
  desk.answer('u-1', timedOut, unknownUser);
  const run = desk.openPage();
  await run.add(draftsOf(1));
  await desk.pass(1000);
  run.retryOne(1);
  await desk.pass(1000);
  expect(run.get().rows[0]?.state).toMatchObject({ code: 'conversation_not_found', mayExist: true });
  run.retryOne(1);
  await desk.pass(1000);
  expect(run.get().rows).toMatchObject([{ state: { is: 'made' } }]);
});

test('a limit that names no time to wait is not tried again at once', async () => {
  const desk = openRun();
  desk.answer('u-1', limited(0));
  const run = desk.openPage();
  await run.add(draftsOf(1));
  await desk.pass(900);
  expect(desk.calls).toHaveLength(1);
  await desk.pass(1000);
  expect(states(run)).toEqual(['made']);
});

test('"Retry" is only for rows that certainly made no link', async () => {
  const desk = openRun();
  desk.answer('u-1', unknownUser);
  desk.answer('u-2', timedOut);
  const run = desk.openPage();
  await run.add(draftsOf(3));
  await desk.pass(1000);
  run.retry([1, 2, 3]);
  await desk.pass(1000);
  expect(desk.called()).toEqual(['u-1', 'u-2', 'u-3', 'u-1']);
  expect(states(run)).toEqual(['made', 'may exist', 'made']);
});

test('where one row after the other fails for no reason of its own, the run stops by itself', async () => {
  const desk = openRun();
  for (const userId of ids(50)) desk.answer(userId, timedOut, timedOut);
  const run = desk.openPage();
  await run.add(draftsOf(50));
  await desk.pass(10_000);
  expect(run.get().halted).toBe('upstream_timeout');
  expect(countRows(run.get().rows)).toMatchObject({ mayExist: 11, held: 39 });
  run.retry(idsWhere(run, 'held').slice(0, 1));
  expect(run.get().halted).toBeUndefined();
});

test('user IDs that nobody has do not stop it', async () => {
  const desk = openRun();
  for (const userId of ids(30)) desk.answer(userId, unknownUser);
  const run = desk.openPage();
  await run.add(draftsOf(30));
  await desk.pass(10_000);
  expect(countRows(run.get().rows).failed).toBe(30);
});

test('a second list joins the first; those that are made make room when all have ended', async () => {
  const desk = openRun();
  desk.answer('u-2', unknownUser);
  const run = desk.openPage();
  await run.add(draftsOf(2));
  await run.add(draftsOf(2, 3));
  await desk.pass(1000);
  expect(states(run)).toEqual(['made', 'failed', 'made', 'made']);
  await run.add(draftsOf(1, 9));
  await desk.pass(1000);
  expect(states(run)).toEqual(['failed', 'made']);
  expect(desk.called()).toEqual(['u-1', 'u-2', 'u-3', 'u-4', 'u-9']);
});

test('a new list does not begin what was stopped', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(6));
  run.stop();
  await run.add(draftsOf(1, 9));
  await desk.pass(1000);
  expect(desk.called()).toEqual(['u-9']);
});

test('rows that have ended can be forgotten, also for a reload', async () => {
  const desk = openRun();
  desk.answer('u-2', unknownUser);
  const run = desk.openPage();
  await run.add(draftsOf(3));
  await desk.pass(1000);
  run.forget([2]);
  await desk.pass(0);
  expect(states(await desk.reload())).toEqual(['made', 'made']);
});

test('rows under way cannot be forgotten', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(5));
  run.forget();
  expect(run.get().rows).toHaveLength(5);
});

test('the time left is known after the first link, and with a limit before it', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(40));
  expect(timeLeftOf(run.get(), Date.now())).toBeUndefined();
  await desk.pass(210);
  expect(timeLeftOf(run.get(), Date.now())).toBeCloseTo(24 * 12.5, -1);
  desk.change({ isOnline: false });
  expect(timeLeftOf(run.get(), Date.now())).toBeUndefined();
});

test('a known limit counts before the first link is made', async () => {
  const desk = openRun();
  const run = desk.openPage(60);
  await run.add(draftsOf(100));
  expect(timeLeftOf(run.get(), Date.now())).toBe(60_000 + 40 * 100);
});

test('what is about to begin when the network is lost is not sent, and is not lost', async () => {
  const desk = openRun();
  const run = desk.openPage();
  run.subscribe(() => countRows(run.get().rows).creating === 3 && desk.change({ isOnline: false }));
  await run.add(draftsOf(3));
  await desk.pass(1000);
  expect([desk.calls, states(run)]).toEqual([[], ['waiting', 'waiting', 'waiting']]);
});

test('a list begins only when it is known what an earlier page has left, and loses none of that', async () => {
  const desk = openRun();
  const first = desk.openPage();
  await first.add(draftsOf(2));
  first.stop();
  await desk.pass(1000);
  desk.change({ isReadable: false });
  const run = desk.openPage();
  await expect(run.add(draftsOf(1, 9))).rejects.toThrow();
  desk.change({ isReadable: true });
  await run.add(draftsOf(1, 9));
  await desk.pass(1000);
  expect(run.get().rows.map(({ draft }) => draft.userId)).toEqual(['u-1', 'u-2', 'u-9']);
});

test('a row is stored as under way before its call begins', async () => {
  const desk = openRun();
  const run = desk.openPage();
  await run.add(draftsOf(1));
  for (let turn = 0; turn < 20 && desk.calls.length === 0; turn++) await Promise.resolve();
  expect(desk.calls).toHaveLength(1);
  expect(states(await desk.reload())).toEqual(['may exist']);
});

const answer = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Answer>({}) },
  fc.record({ ms: fc.integer({ min: 1, max: 400 }) }),
  fc.integer({ min: 1, max: 3 }).map(limited),
  fc.constantFrom<Answer>(timedOut, unknownUser, { error: refusal('no_answer') }, { error: refusal('offline') }),
  fc.constant<Answer>({ error: refusal('unauthenticated', { linkMayExist: false }) }),
);
const event = fc.constantFrom('offline', 'online', 'signed out', 'signed in', 'stop', 'reload', 'retry');

test('whatever interrupts it, no row is lost, and none is asked for again that may have made a link', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(answer, { maxLength: 3 }), { minLength: 1, maxLength: 25 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), event), { maxLength: 12 }),
      async (answers, events) => {
        const desk = openRun();
        for (const [index, next] of answers.entries()) desk.answer(`u-${index + 1}`, ...next);
        let run = desk.openPage();
        await run.add(draftsOf(answers.length));
        for (const [ms, what] of events) {
          await desk.pass(ms);
          if (what === 'stop') run.stop();
          else if (what === 'reload') run = await desk.reload();
          else if (what === 'retry') run.retry(run.get().rows.map(({ id }) => id));
          else desk.change({ isOnline: what !== 'offline', isSignedIn: what !== 'signed out' });
        }
        desk.change({ isOnline: true, isSignedIn: true });
        for (let more = 0; more < 40 && isUnderWay(run.get().rows); more++) {
          await desk.pass(1000);
          desk.change({});
        }
        expect(isUnderWay(run.get().rows)).toBe(false);
        expect(run.get().rows.map(({ draft }) => draft.userId)).toEqual(ids(answers.length));
        expect(desk.mostAtOnce()).toBeLessThanOrEqual(4);
        expect(desk.unsafeCalls()).toEqual([]);
        for (const { draft, state } of run.get().rows) {
          const count = desk.called().filter((userId) => userId === draft.userId).length;
          if (count === 0) expect(state.is).toBe('held');
          if (state.is === 'made') expect(desk.madeFor(draft.userId)).toBe(1);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('after a reload, each row still has its bot, its reason and its note', async () => {
  const desk = openRun();
  const run = desk.openPage();
  const drafts = draftsOf(2).map((draft) => ({ ...draft, bot: 'sales', reason: 'Ticket 7', note: 'Anna' }));
  await run.add(drafts);
  run.stop();
  await run.settled();
  const next = await desk.reload();
  expect(next.get().rows.map(({ draft }) => draft)).toEqual(drafts);
});
