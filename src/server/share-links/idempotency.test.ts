import { describe, expect, test, vi } from 'vitest';
import { Failure } from '../http/failure';
import { createOnce, type Outcome } from './idempotency';

const link = (url: string): Outcome<string> => ({ link: url });
const noLink: Outcome<string> = { error: new Failure('conversation_not_found'), linkMayExist: false };
const mayExist: Outcome<string> = { error: new Failure('upstream_timeout'), linkMayExist: true };

/** A store with a clock that stands still unless the test moves it, and a maker of links that counts. */
function startStore(options: { most?: number; wasBegun?: (keyHash: string) => boolean } = {}) {
  const clock = { ms: 0 };
  const once = createOnce<string>({ ...options, elapsedMs: () => clock.ms });
  let requests = 0;
  const make = vi.fn(async () => link(`link ${make.mock.calls.length}`));
  const ask = (keyHash: string, body = 'body', maker: () => Promise<Outcome<string>> = make) =>
    once({ keyHash, body, requestId: `request ${++requests}` }, maker);
  return { clock, ask, make };
}

/** A maker of links that waits until the test decides. */
function hold() {
  let resolve: (outcome: Outcome<string>) => void = () => expect.fail('not begun');
  const maker = () =>
    new Promise<Outcome<string>>((done) => {
      resolve = done;
    });
  return { maker, resolve: (outcome: Outcome<string>) => resolve(outcome) };
}

describe('the same key', () => {
  test('gets the same link, and says for which request it was made', async () => {
    const { ask, make } = startStore();
    expect(await ask('key')).toEqual({ outcome: link('link 1') });
    expect(await ask('key')).toEqual({ outcome: link('link 1'), firstRequestId: 'request 1' });
    expect(await ask('key')).toEqual({ outcome: link('link 1'), firstRequestId: 'request 1' });
    expect(make).toHaveBeenCalledOnce();
  });

  test('waits for the first request while that is under way', async () => {
    const { ask, make } = startStore();
    const { maker, resolve } = hold();
    const answers = [ask('key', 'body', maker), ask('key'), ask('key')];
    resolve(link('held'));
    for (const { outcome } of await Promise.all(answers)) expect(outcome).toEqual(link('held'));
    expect(make).not.toHaveBeenCalled();
  });

  test('is refused with another body, whether the first request has ended or not', async () => {
    const { ask } = startStore();
    const { maker, resolve } = hold();
    const first = ask('key', 'body', maker);
    const refusal = { code: 'invalid_request', details: { errors: [{ field: 'Idempotency-Key' }] } };
    await expect(ask('key', 'other')).rejects.toMatchObject(refusal);
    resolve(link('held'));
    await first;
    await expect(ask('key', 'other')).rejects.toMatchObject(refusal);
  });

  test('gets the same failure where a link may exist', async () => {
    const { ask, make } = startStore();
    await ask('key', 'body', async () => mayExist);
    expect(await ask('key')).toEqual({ outcome: mayExist, firstRequestId: 'request 1' });
    expect(make).not.toHaveBeenCalled();
  });

  test('is tried again after a failure that certainly made no link, but those who waited are told of it', async () => {
    const { ask, make } = startStore();
    const { maker, resolve } = hold();
    const answers = [ask('key', 'body', maker), ask('key')];
    resolve(noLink);
    for (const { outcome } of await Promise.all(answers)) expect(outcome).toEqual(noLink);
    expect(await ask('key')).toEqual({ outcome: link('link 1') });
    expect(make).toHaveBeenCalledOnce();
  });

  test('may have another body after a failure that certainly made no link', async () => {
    const { ask } = startStore();
    await ask('key', 'body', async () => noLink);
    expect(await ask('key', 'other')).toEqual({ outcome: link('link 1') });
  });

  test('is forgotten ten minutes after the first request has ended', async () => {
    const { ask, clock } = startStore();
    const { maker, resolve } = hold();
    const first = ask('key', 'body', maker);
    clock.ms += 300_000;
    resolve(link('held'));
    await first;
    clock.ms += 599_999;
    expect(await ask('key')).toMatchObject({ outcome: link('held') });
    clock.ms += 1;
    expect(await ask('key')).toEqual({ outcome: link('link 1') });
  });

  test('is not forgotten while its request is under way, however long that takes', async () => {
    const { ask, clock, make } = startStore();
    const { maker, resolve } = hold();
    const first = ask('key', 'body', maker);
    clock.ms += 3_600_000;
    const second = ask('key');
    resolve(link('held'));
    expect([await first, await second]).toMatchObject([{ outcome: link('held') }, { outcome: link('held') }]);
    expect(make).not.toHaveBeenCalled();
  });
});

test('a key of which a process before this one may have made a link is answered, and nothing is asked for', async () => {
  const { ask, make } = startStore({ wasBegun: (keyHash) => keyHash === 'before' });
  expect(await ask('before')).toMatchObject({ outcome: { error: { code: 'outcome_unknown' }, linkMayExist: true } });
  expect(make).not.toHaveBeenCalled();
  expect(await ask('new')).toEqual({ outcome: link('link 1') });
});

describe('at the bound', () => {
  test('a new key is refused rather than an old one forgotten, until the oldest has had its ten minutes', async () => {
    const { ask, clock } = startStore({ most: 2 });
    await ask('first');
    clock.ms += 60_000;
    await ask('second');
    const refusal = { code: 'rate_limited', details: { retryAfterS: 540, nothingBegun: true } };
    await expect(ask('third')).rejects.toMatchObject(refusal);
    expect(await ask('first')).toMatchObject({ firstRequestId: 'request 1' });
    clock.ms += 540_000;
    expect(await ask('third')).toEqual({ outcome: link('link 3') });
    expect(await ask('second')).toMatchObject({ firstRequestId: 'request 2' });
  });

  test('requests under way count, and are never forgotten', async () => {
    const { ask, clock } = startStore({ most: 1 });
    const { maker, resolve } = hold();
    const first = ask('first', 'body', maker);
    clock.ms += 3_600_000;
    await expect(ask('second')).rejects.toMatchObject({ code: 'rate_limited', details: { retryAfterS: 1 } });
    resolve(noLink);
    await first;
    expect(await ask('second')).toEqual({ outcome: link('link 1') });
  });
});
