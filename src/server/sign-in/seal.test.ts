import { createHash, hkdfSync } from 'node:crypto';
import { EncryptJWT, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { secrets } from '../testing/sign-in-desk';
import { startMs } from '../testing/test-app';
import { createSeal } from './seal';

const claims = { sub: 'sub-1', name: 'Ada Lovelace' };
const untilMs = startMs + 60_000;

const sealWith = (given: string[], purpose = 'session') => createSeal(given, purpose, () => startMs);
const sealed = (given: string[] = [secrets.new]) => sealWith(given).seal(claims, startMs, untilMs);
const open = (text: string, given: string[] = [secrets.new]) => sealWith(given).open(text);

/** Derives the key that the seal uses, to forge texts with a stolen key or for another purpose. */
const info = createHash('sha256').update('sharedesk session').digest();
const keyOf = (secret: string, length = 32) => new Uint8Array(hkdfSync('sha256', secret, '', info, length));

/** Encrypts a JWE with the right secret, but with another content, method or key. */
function encrypt(payload: JWTPayload, enc = 'A256GCM', key = keyOf(secrets.new)) {
  return new EncryptJWT(payload).setProtectedHeader({ alg: 'dir', enc }).encrypt(key);
}

const untilS = untilMs / 1000;

describe('a sealed text', () => {
  test('opens to the sealed claims and the times', async () => {
    expect(await open(await sealed())).toEqual({ ...claims, iat: startMs / 1000, exp: untilS });
  });

  test('shows nothing of its content, and differs each time', async () => {
    const [first, second] = [await sealed(), await sealed()];
    expect(first).not.toBe(second);
    const [header, ...others] = first.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header ?? '')).toEqual({ alg: 'dir', enc: 'A256GCM' });
    expect(others.join()).not.toMatch(/sub-1|Ada/);
  });

  test.each([
    ['in its last second', true, untilMs - 1],
    ['at its end', false, untilMs],
    ['long after its end', false, untilMs + 86_400_000],
  ])('opens %s: %s', async (_, opens, nowMs) => {
    const opened = await createSeal([secrets.new], 'session', () => nowMs).open(await sealed());
    expect(opened !== undefined).toBe(opens);
  });

  test('can have a purpose of any length, all of which counts', async () => {
    const purpose = 'x'.repeat(5000);
    const text = await sealWith([secrets.new], purpose).seal(claims, startMs, untilMs);
    expect(await sealWith([secrets.new], purpose).open(text)).toMatchObject(claims);
    expect(await sealWith([secrets.new], `${purpose}x`).open(text)).toBeUndefined();
  });

  test('opens only for its purpose', async () => {
    const text = await sealWith([secrets.new], 'sign-in').seal(claims, startMs, untilMs);
    expect(await sealWith([secrets.new], 'sign-in').open(text)).toMatchObject(claims);
    expect(await open(text)).toBeUndefined();
  });
});

describe('a text that is not ours does not open:', () => {
  test('(for comparison: one that is made exactly like ours does open)', async () => {
    expect(await open(await encrypt({ ...claims, exp: untilS }))).toMatchObject(claims);
  });

  test.each([
    [0, 'header'],
    [1, 'encrypted key'],
    [2, 'initialization vector'],
    [3, 'ciphertext'],
    [4, 'tag'],
  ])('changed in part %i, the %s', async (index) => {
    const parts = (await sealed()).split('.');
    const part = parts[index] ?? '';
    // The first character is changed, because some bits of the last one do not count.
    parts[index] = (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
    expect(await open(parts.join('.'))).toBeUndefined();
  });

  test.each<[string, () => Promise<string> | string]>([
    ['empty', () => ''],
    ['any text', () => 'admin'],
    ['dots alone', () => '....'],
    ['percent signs', () => '%00.%0a.%'],
    ['huge', () => 'A'.repeat(1_000_000)],
    ['huge, in five parts', () => `${'A'.repeat(200_000)}.`.repeat(5).slice(0, -1)],
    ['cut off', async () => (await sealed()).slice(0, -1)],
    ['with an extra part', async () => `${await sealed()}.A`],
    ['plain JSON', () => JSON.stringify({ ...claims, exp: untilS })],
    ['alg none', () => new UnsecuredJWT(claims).setExpirationTime(untilS).encode()],
    ['signed only', () => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(untilS).sign(keyOf(secrets.new))],
    ['another enc', () => encrypt({ ...claims, exp: untilS }, 'A128GCM', keyOf(secrets.new, 16))],
    ['another enc with a key of the same length', () => encrypt({ ...claims, exp: untilS }, 'A128CBC-HS256')],
    ['another enc with a longer key', () => encrypt({ ...claims, exp: untilS }, 'A256CBC-HS512', keyOf(secrets.new, 64))],
    ['the secret itself as the key', () => encrypt({ ...claims, exp: untilS }, 'A256GCM', Buffer.from(secrets.new.slice(0, 32)))],
    ['without an end', () => encrypt(claims)],
    ['with an end that is not a number', () => encrypt(JSON.parse('{"sub":"sub-1","name":"Ada","exp":"9999999999"}'))],
  ])('%s', async (_, make) => {
    expect(await open(await make())).toBeUndefined();
  });

  test('another alg', async () => {
    const text = await new EncryptJWT({ ...claims, exp: untilS })
      .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM' })
      .encrypt(keyOf(secrets.new));
    expect(await open(text)).toBeUndefined();
  });

  test('another secret', async () => {
    expect(await open(await sealed(), [secrets.old])).toBeUndefined();
  });
});

describe('a secret that is replaced', () => {
  const both = [secrets.new, secrets.old];

  test('still opens what it sealed, as long as it is in the list', async () => {
    const text = await sealed([secrets.old]);
    expect(await open(text, both)).toMatchObject(claims);
    expect(await open(text, [secrets.new])).toBeUndefined();
  });

  test('no longer seals', async () => {
    const text = await sealed(both);
    expect(await open(text, [secrets.new])).toMatchObject(claims);
    expect(await open(text, [secrets.old])).toBeUndefined();
  });
});

test('a seal needs a secret', () => {
  expect(() => sealWith([])).toThrow('a seal needs a secret');
});
