import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings } from './config';
import type { Environment } from './setting-issue';

const keys = { CONNECT_ACCOUNT_API_KEY: 'a', CONNECT_BOT_API_KEY: 'b', CONNECT_BOT_API_SECRET: 'c' };
const folder = mkdtempSync(join(tmpdir(), 'sharedesk-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function linesOf(environment: Environment): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}

const namesOf = (environment: Environment) => linesOf(environment).map((line) => line.split(':')[0]);

describe('settings', () => {
  test('are the documented defaults, in the sandbox, where nothing is set', () => {
    expect(readSettings({ PORT: '', PUBLIC_URL: '', SANDBOX: '', CONNECT_API_TOKEN: '', CONNECT_API_TOKEN_FILE: '' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicOrigin: undefined,
      maxHours: 168,
      logLevel: 'info',
      rateLimitPerMinute: 60,
      trustedProxies: 0,
      metricsPort: undefined,
      signIn: null,
      connect: {
        apiUrl: 'https://publicapi.xenioo.com',
        sharePath: '/peoples/conversation/share',
        authPath: '/authorization/integration',
        timeoutMs: 10_000,
        shareUrlHosts: undefined,
      },
      credentials: null,
    });
  });

  test('are taken as given, addresses and paths without a slash at their end', () => {
    const settings = readSettings({
      ...keys,
      PORT: '0',
      PUBLIC_URL: 'https://Desk.example.com/',
      CONNECT_API_URL: 'https://eu1.example.com/api//',
      CONNECT_SHARE_PATH: '/conversation/share/',
      CONNECT_TIMEOUT_MS: '2500',
      SHARE_URL_HOSTS: 'Share.Example.com , *.example.org,localhost:8443',
      SHARE_MAX_HOURS: '24',
      SANDBOX: 'false',
    });
    expect(settings).toMatchObject({
      port: 0,
      publicOrigin: 'https://desk.example.com',
      maxHours: 24,
      connect: {
        apiUrl: 'https://eu1.example.com/api',
        sharePath: '/conversation/share',
        timeoutMs: 2500,
        shareUrlHosts: ['share.example.com', '*.example.org', 'localhost:8443'],
      },
      credentials: { kind: 'keys', accountApiKey: 'a', botApiKey: 'b', botApiSecret: 'c' },
    });
  });

  test('that are wrong are all named at once, and no value is', () => {
    const bad = {
      HOST: 'http://canary',
      PORT: '65536canary',
      PUBLIC_URL: 'https://canary.example/path',
      CONNECT_API_URL: 'https://canary:secret@example.com',
      CONNECT_SHARE_PATH: 'canary',
      CONNECT_AUTH_PATH: '/canary/../x',
      CONNECT_API_TOKEN: 'canary canary',
      CONNECT_TIMEOUT_MS: '-1',
      METRICS_PORT: 'canary',
      SHARE_URL_HOSTS: 'share.example.com,https://canary.example',
      SHARE_MAX_HOURS: '8761',
      SANDBOX: 'canary',
      LOG_LEVEL: 'canary',
      OIDC_ISSUER: 'http://canary.example',
      OIDC_REQUIRED_CLAIM: 'canary',
      RATE_LIMIT_PER_MINUTE: '0',
      TRUST_PROXY: 'canary',
      SESSION_HOURS: '0.0',
      SESSION_SECRET: 'canary',
    };
    expect(new Set(namesOf(bad))).toEqual(new Set([...Object.keys(bad), 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']));
    expect(linesOf(bad).join('\n')).not.toMatch(/canary|secret|65536canary/);
    expect(linesOf({ PORT: '65536' })).toEqual(['PORT: must be a whole number from 0 to 65535']);
  });

  test.each(['ftp://a.example', 'a.example', 'http:a.example', '//a.example', 'https://a.example?q', 'https://a.example#f', 'http://'])(
    'refuse %s as an address',
    (url) => {
      expect(namesOf({ PUBLIC_URL: url, CONNECT_API_URL: url })).toEqual(['PUBLIC_URL', 'CONNECT_API_URL']);
    },
  );
});

describe('hosts of share links', () => {
  test.each([
    ' ',
    ',',
    'a.example,',
    'a.example,,b.example',
    'a.example b.example',
    'https://a.example',
    'a.example/path',
    '*',
    'a.example:0',
  ])('given as %j are refused in one line', (hosts) => {
    expect(linesOf({ SHARE_URL_HOSTS: hosts })).toEqual([
      'SHARE_URL_HOSTS: must be hosts such as share.example.com, share.example.com:8443 or *.example.com, with commas between them',
    ]);
  });
});

describe('settings of the server', () => {
  test.each<[string, Environment]>([
    ['RATE_LIMIT_PER_MINUTE', { RATE_LIMIT_PER_MINUTE: '1.5' }],
    ['RATE_LIMIT_PER_MINUTE', { RATE_LIMIT_PER_MINUTE: '0' }],
    ['TRUST_PROXY', { TRUST_PROXY: '-1' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
    ['METRICS_PORT', { METRICS_PORT: '65536' }],
    ['METRICS_PORT', { METRICS_PORT: '3000' }],
    ['METRICS_PORT', { METRICS_PORT: '8080', PORT: '8080' }],
  ])('are checked: %s', (name, environment) => expect(namesOf(environment)).toEqual([name]));

  test('are taken as given', () => {
    const given = { RATE_LIMIT_PER_MINUTE: '5', TRUST_PROXY: '2', METRICS_PORT: '0', PORT: '0' };
    expect(readSettings(given)).toMatchObject({ rateLimitPerMinute: 5, trustedProxies: 2, metricsPort: 0 });
  });
});

describe('settings of the sign-in', () => {
  const secret = 's'.repeat(32);
  const oidc = { OIDC_ISSUER: 'https://id.example.com/', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'client-secret' };
  const all = { ...oidc, SESSION_SECRET: secret };

  test('are taken as given, eight hours long unless said otherwise', () => {
    expect(readSettings(all).signIn).toEqual({
      oidc: { issuer: 'https://id.example.com/', clientId: 'desk', clientSecret: 'client-secret', requiredClaim: undefined },
      session: { secrets: [secret], hours: 8 },
    });
    const more = {
      OIDC_REQUIRED_CLAIM: 'https://example.com/roles=a=b',
      SESSION_SECRET: `${secret}, ${'t'.repeat(40)}`,
      SESSION_HOURS: '0.5',
    };
    expect(readSettings({ ...all, ...more }).signIn).toMatchObject({
      oidc: { requiredClaim: { name: 'https://example.com/roles', value: 'a=b' } },
      session: { secrets: [secret, 't'.repeat(40)], hours: 0.5 },
    });
  });

  test('come from files too', () => {
    const fromFiles = {
      OIDC_CLIENT_SECRET: undefined,
      OIDC_CLIENT_SECRET_FILE: file('client', 'from-file\n'),
      SESSION_SECRET: undefined,
      SESSION_SECRET_FILE: file('session', `${secret}\n`),
    };
    expect(readSettings({ ...all, ...fromFiles }).signIn).toMatchObject({
      oidc: { clientSecret: 'from-file' },
      session: { secrets: [secret] },
    });
  });

  test.each<[string[], Environment]>([
    [['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SESSION_SECRET'], { OIDC_ISSUER: oidc.OIDC_ISSUER }],
    [['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SESSION_SECRET'], { OIDC_CLIENT_SECRET_FILE: file('oidc', 's') }],
    [['SESSION_SECRET'], oidc],
    [['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SESSION_SECRET'], { OIDC_REQUIRED_CLAIM: 'groups=operators' }],
    [['SESSION_SECRET'], { ...all, SESSION_SECRET: 's'.repeat(31) }],
    [['SESSION_SECRET'], { ...all, SESSION_SECRET: `${secret},short` }],
    [['SESSION_SECRET'], { ...all, SESSION_SECRET: `${secret},` }],
    [['SESSION_SECRET'], { SESSION_SECRET_FILE: file('short', 's'.repeat(31)) }],
    [['SESSION_SECRET_FILE'], { SESSION_SECRET_FILE: join(folder, 'nothing') }],
    [['SESSION_HOURS'], { SESSION_HOURS: '-8' }],
    [['SESSION_HOURS'], { SESSION_HOURS: '0' }],
    [['OIDC_CLIENT_ID'], { ...all, OIDC_CLIENT_ID: ' ' }],
  ])('name %j where they are not whole or wrong', (names, environment) => expect(namesOf(environment)).toEqual(names));

  test.each([
    'https://id.example.com',
    'https://id.example.com/tenant/',
    'http://127.0.0.1:4000',
    'http://localhost:4000/x',
    'http://[::1]:4000',
  ])('take %s as an issuer', (OIDC_ISSUER) => expect(readSettings({ ...all, OIDC_ISSUER }).signIn?.oidc.issuer).toBe(OIDC_ISSUER));

  test.each([
    'http://id.example.com',
    'http://10.0.0.7',
    'http://127.0.0.1.example.com',
    'id.example.com',
    'https://id.example.com?tenant',
    'https://id.example.com/.well-known/openid-configuration',
  ])('refuse %s as an issuer', (OIDC_ISSUER) => expect(namesOf({ ...all, OIDC_ISSUER })).toEqual(['OIDC_ISSUER']));

  test.each(['groups', '=operators', 'groups=', 'my groups=operators', 'groups= operators'])('refuse %j as a claim', (claim) => {
    expect(namesOf({ ...all, OIDC_REQUIRED_CLAIM: claim })).toEqual(['OIDC_REQUIRED_CLAIM']);
  });
});

describe('credentials', () => {
  test.each<[string, string[], Environment]>([
    ['one of the three keys', ['CONNECT_BOT_API_KEY', 'CONNECT_BOT_API_SECRET'], { CONNECT_ACCOUNT_API_KEY: 'a' }],
    ['token and keys together', ['CONNECT_API_TOKEN'], { ...keys, CONNECT_API_TOKEN: 't' }],
    ['the sandbox with credentials', ['SANDBOX'], { ...keys, SANDBOX: 'true' }],
    ['no sandbox and no credentials', ['SANDBOX'], { SANDBOX: 'false' }],
    ['a secret and its file', ['CONNECT_API_TOKEN'], { CONNECT_API_TOKEN: 't', CONNECT_API_TOKEN_FILE: '/dev/null' }],
    ['a file that is not there', ['CONNECT_API_TOKEN_FILE'], { CONNECT_API_TOKEN_FILE: join(folder, 'nothing') }],
    ['a file that is empty', ['CONNECT_API_TOKEN_FILE'], { CONNECT_API_TOKEN_FILE: file('empty', '\n') }],
    ['a folder for a file', ['CONNECT_BOT_API_KEY_FILE'], { ...keys, CONNECT_BOT_API_KEY: undefined, CONNECT_BOT_API_KEY_FILE: folder }],
  ])('given as %s are refused', (_, names, environment) => {
    expect(namesOf(environment)).toEqual(names);
  });

  test.each([' ', '\t', ' a', 'a ', 'a\n'])('that are blank or padded (%j) are refused', (value) => {
    const all = { CONNECT_ACCOUNT_API_KEY: value, CONNECT_BOT_API_KEY: value, CONNECT_BOT_API_SECRET: value };
    expect(namesOf(all)).toEqual(Object.keys(all));
    expect(namesOf({ CONNECT_API_TOKEN: value })).toEqual(['CONNECT_API_TOKEN']);
  });

  test('come from files, without the line break at the end', () => {
    const settings = readSettings({ CONNECT_API_TOKEN_FILE: file('token', 'dmO/lbiq5FN+==\r\n') });
    expect(settings.credentials).toEqual({ kind: 'token', token: 'dmO/lbiq5FN+==' });
  });
});

describe('live without sign-in', () => {
  const live = { CONNECT_API_TOKEN: 't' };
  const signIn = {
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: 'c',
    SESSION_SECRET: 's'.repeat(32),
  };

  test.each(['0.0.0.0', '::', '192.168.1.5', 'desk.local'])('is refused on %s', (HOST) => {
    expect(namesOf({ ...live, HOST })).toEqual(['ALLOW_ANONYMOUS']);
    expect(namesOf({ ...live, HOST, ALLOW_ANONYMOUS: 'true' })).toEqual([]);
    expect(namesOf({ ...live, HOST, ...signIn })).toEqual([]);
    expect(namesOf({ HOST })).toEqual([]);
  });

  test('is refused in one line that says why, and what to do', () => {
    const [line, ...more] = linesOf({ ...live, HOST: '0.0.0.0' });
    expect(more).toEqual([]);
    expect(line).toMatch(/not loopback.*nobody signs in.*anybody who reaches it.*Set OIDC_ISSUER.*HOST=127\.0\.0\.1.*true/);
  });

  test.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('is fine on %s', (HOST) => expect(namesOf({ ...live, HOST })).toEqual([]));
});
