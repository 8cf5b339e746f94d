import { describe, expect, test, vi } from 'vitest';
import { UpstreamFailure } from '../upstream/upstream-failure';
import { createKeptReads } from './kept-reads';

const ask = (userId: string, bot = '') => ({ bot, userId });

/** Reads that count; the clock stands still unless the test moves it. */
function keepReads(most = 100) {
  const clock = { ms: 1000 };
  const asked = vi.fn(async ({ userId }: { bot: string; userId: string }) => `about ${userId}`);
  return { clock, asked, read: createKeptReads({ ask: asked, keptMs: 60_000, elapsedMs: () => clock.ms, most }) };
}

describe('kept answers', () => {
  test('are given until the throttle lets the upstream be asked again, and no longer', async () => {
    const { clock, asked, read } = keepReads();
    expect(await read(ask('ada'))).toEqual({ is: 'told', value: 'about ada' });
    clock.ms += 59_999;
    await read(ask('ada'));
    expect(asked).toHaveBeenCalledTimes(1);
    clock.ms += 2;
    await read(ask('ada'));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('are shared by all who ask at the same time', async () => {
    const { asked, read } = keepReads();
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(ask('ada'))));
    expect(new Set(answers).size).toBe(1);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('are those of one bot', async () => {
    const { asked, read } = keepReads();
    await Promise.all([read(ask('ada', 'sales')), read(ask('ada', 'support')), read(ask('support\nada')), read(ask('ada', 'sales'))]);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  test('are bounded: the one that was used least recently goes first', async () => {
    const { asked, read } = keepReads(2);
    for (const userId of ['ada', 'bob', 'ada', 'cleo', 'ada', 'bob']) await read(ask(userId));
    expect(asked.mock.calls.map(([{ userId }]) => userId)).toEqual(['ada', 'bob', 'cleo', 'bob']);
  });

  test('reach those who wait, even if more ask than can be kept', async () => {
    const { read } = keepReads(2);
    const answers = await Promise.all(['ada', 'bob', 'cleo', 'dan'].map((userId) => read(ask(userId))));
    expect(answers.map((answer) => answer.is === 'told' && answer.value)).toEqual(['about ada', 'about bob', 'about cleo', 'about dan']);
  });

  test.each([
    [120, new UpstreamFailure('upstream_rejected', {})],
    [7, new UpstreamFailure('rate_limited', { retryAfterS: 7 })],
    [5, new UpstreamFailure('upstream_unavailable', {})],
    [5, new UpstreamFailure('upstream_timeout', {})],
  ])('say for %i s that nothing can be told, and ask again after that', async (seconds, failure) => {
    const { clock, asked, read } = keepReads();
    asked.mockRejectedValueOnce(failure);
    expect(await read(ask('ada'))).toEqual({ is: 'untold', retryAtMs: clock.ms + seconds * 1000 });
    clock.ms += seconds * 1000 - 1;
    expect((await read(ask('ada'))).is).toBe('untold');
    clock.ms += 2;
    expect((await read(ask('ada'))).is).toBe('told');
  });

  test('say only for half a minute that nobody is there, because a customer may begin to write', async () => {
    const { clock, asked, read } = keepReads();
    asked.mockRejectedValueOnce(new UpstreamFailure('conversation_not_found', {}));
    expect(await read(ask('ada'))).toEqual({ is: 'missing' });
    clock.ms += 30_001;
    expect((await read(ask('ada'))).is).toBe('told');
  });

  test('hide no fault of our own', async () => {
    const { asked, read } = keepReads();
    asked.mockRejectedValueOnce(new TypeError('a bug'));
    await expect(read(ask('ada'))).rejects.toThrow('a bug');
    expect((await read(ask('ada'))).is).toBe('told');
  });
});
