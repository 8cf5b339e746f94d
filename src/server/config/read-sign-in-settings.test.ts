import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSettingsFolder, linesOf, namesOf } from '../testing/broken-settings';
import { readSettings } from './read-settings';
import type { Environment } from './settings-error';

const { settingsFolder, settingFile } = createSettingsFolder();

describe('settings of the sign-in', () => {
  const secret = 'secret-of-today-0123456789abcdef';
  const another = 'another-secret-0123456789-abcdefgh-ijk';
  const oidc = { OIDC_ISSUER: 'https://id.example.com/', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'client-secret' };
  const all = { ...oidc, SESSION_SECRET: secret };

  test('are taken as given, and sessions last eight hours by default', () => {
    expect(readSettings(all).signIn).toEqual({
      kind: 'on',
      oidc: { issuer: 'https://id.example.com/', clientId: 'desk', clientSecret: 'client-secret', requiredClaim: undefined },
      session: { secrets: [secret], hours: 8 },
    });
    const more = {
      OIDC_REQUIRED_CLAIM: 'https://example.com/roles=a=b',
      SESSION_SECRET: `${secret}, ${another}`,
      SESSION_HOURS: '1.5',
    };
    expect(readSettings({ ...all, ...more }).signIn).toMatchObject({
      oidc: { requiredClaim: { name: 'https://example.com/roles', value: 'a=b' } },
      session: { secrets: [secret, another], hours: 1.5 },
    });
  });

  test('can come from files too', () => {
    const fromFiles = {
      OIDC_CLIENT_SECRET: undefined,
      OIDC_CLIENT_SECRET_FILE: settingFile('client', 'from-file\n'),
      SESSION_SECRET: undefined,
      SESSION_SECRET_FILE: settingFile('session', `${secret}\n`),
    };
    expect(readSettings({ ...all, ...fromFiles }).signIn).toMatchObject({
      oidc: { clientSecret: 'from-file' },
      session: { secrets: [secret] },
    });
  });

  test.each<[string[], Environment]>([
    [['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SESSION_SECRET'], { OIDC_ISSUER: oidc.OIDC_ISSUER }],
    [['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SESSION_SECRET'], { OIDC_CLIENT_SECRET_FILE: settingFile('oidc', 's') }],
    [['SESSION_SECRET'], oidc],
    [['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SESSION_SECRET'], { OIDC_REQUIRED_CLAIM: 'groups=operators' }],
    [['SESSION_SECRET'], { ...all, SESSION_SECRET: secret.slice(1) }],
    [['SESSION_SECRET'], { ...all, SESSION_SECRET: `${secret},short` }],
    [['SESSION_SECRET'], { ...all, SESSION_SECRET: `${secret},` }],
    [['SESSION_SECRET'], { SESSION_SECRET_FILE: settingFile('short', secret.slice(1)) }],
    [['SESSION_SECRET_FILE'], { SESSION_SECRET_FILE: join(settingsFolder, 'nothing') }],
    [['SESSION_HOURS'], { SESSION_HOURS: '-8' }],
    [['SESSION_HOURS'], { SESSION_HOURS: '0' }],
    [['SESSION_HOURS'], { SESSION_HOURS: '0.99' }],
    [['SESSION_HOURS'], { SESSION_HOURS: '720.01' }],
    [['SESSION_HOURS'], { SESSION_HOURS: '999999' }],
    [['OIDC_CLIENT_ID'], { ...all, OIDC_CLIENT_ID: ' ' }],
  ])('that are incomplete or wrong are reported as %j', (names, environment) => expect(namesOf(environment)).toEqual(names));

  test.each(['1', '1.25', '720'])('take %s as SESSION_HOURS', (SESSION_HOURS) =>
    expect(readSettings({ ...all, SESSION_HOURS }).signIn).toMatchObject({ session: { hours: Number(SESSION_HOURS) } }),
  );

  test.each([
    ['one character', 'a'.repeat(64)],
    ['few different characters', 'abcabdabeacbadbaecabdabcaebcabdabc'],
    ['nine different characters', '123456789987654321192837465564738291'],
    ['a word that repeats', 'sharedesk-secret-'.repeat(3)],
    ['a word that repeats and is cut off', 'correct-horse-battery-1'.repeat(3).slice(0, 60)],
    ['a text that is there twice', 'secret-of-today-0123456789abcdef'.repeat(2)],
    ['a weak one behind a good one', `${secret},${'a'.repeat(40)}`],
  ])('refuse %s as a secret, and say how to make one', (_, SESSION_SECRET) => {
    const [line, ...others] = linesOf({ ...all, SESSION_SECRET });
    expect(others).toEqual([]);
    expect(line).toMatch(/^SESSION_SECRET: must be random text .*openssl rand -base64 48/);
  });

  test('take random secrets of the usual kinds', () => {
    for (let count = 0; count < 200; count++) {
      const secrets = [randomBytes(48).toString('base64'), randomBytes(32).toString('hex'), randomBytes(24).toString('base64url')];
      expect(namesOf({ ...all, SESSION_SECRET: secrets.join(',') })).toEqual([]);
    }
  });

  test.each([
    'https://id.example.com',
    'https://id.example.com/tenant/',
    'http://127.0.0.1:4000',
    'http://localhost:4000/x',
    'http://[::1]:4000',
  ])('take %s as an issuer', (OIDC_ISSUER) =>
    expect(readSettings({ ...all, OIDC_ISSUER }).signIn).toMatchObject({ oidc: { issuer: OIDC_ISSUER } }),
  );

  test.each([
    'http://id.example.com',
    'http://10.0.0.7',
    'http://127.0.0.1.example.com',
    'id.example.com',
    'https://id.example.com?tenant',
    'https://id.example.com/.well-known/openid-configuration',
  ])('refuse %s as an issuer', (OIDC_ISSUER) => expect(namesOf({ ...all, OIDC_ISSUER })).toEqual(['OIDC_ISSUER']));

  test.each(['groups', '=operators', 'groups=', 'my groups=operators', 'groups= operators', '"groups=operators"'])(
    'refuse %j as a claim',
    (claim) => {
      expect(namesOf({ ...all, OIDC_REQUIRED_CLAIM: claim })).toEqual(['OIDC_REQUIRED_CLAIM']);
    },
  );
});

describe('live without sign-in', () => {
  const live = { CONNECT_API_TOKEN: 't' };
  const signIn = {
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: 'c',
    SESSION_SECRET: 'secret-of-today-0123456789abcdef',
  };

  test.each(['0.0.0.0', '::', '192.168.1.5', 'desk.local'])('is refused on %s', (HOST) => {
    expect(namesOf({ ...live, HOST })).toEqual(['ALLOW_ANONYMOUS']);
    expect(namesOf({ ...live, HOST, ALLOW_ANONYMOUS: 'true' })).toEqual([]);
    expect(namesOf({ ...live, HOST, ...signIn })).toEqual([]);
    expect(namesOf({ HOST })).toEqual([]);
  });

  test('is refused on a HOST that is wrong', () => {
    expect(namesOf({ ...live, HOST: 'http://desk.local' })).toEqual(['HOST', 'ALLOW_ANONYMOUS']);
  });

  test('is refused in one line that says why and what to do', () => {
    const [line, ...more] = linesOf({ ...live, HOST: '0.0.0.0' });
    expect(more).toEqual([]);
    expect(line).toMatch(/not loopback.*nobody signs in.*anybody who reaches it.*set OIDC_ISSUER.*SESSION_SECRET.*HOST=127\.0\.0\.1.*true/);
  });

  test.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('is fine on %s', (HOST) => expect(namesOf({ ...live, HOST })).toEqual([]));
});
