import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSettingsFolder, linesOf, namesOf } from '../testing/broken-settings';
import { readSettings } from './read-settings';
import type { Environment } from './settings-error';

const { settingsFolder, settingFile } = createSettingsFolder();

const keys = { CONNECT_ACCOUNT_API_KEY: 'a', CONNECT_BOT_API_KEY: 'b', CONNECT_BOT_API_SECRET: 'c' };

describe('settings', () => {
  test('are the documented defaults, and the sandbox, where nothing is set', () => {
    expect(readSettings({ PORT: '', PUBLIC_URL: '', SANDBOX: '', CONNECT_API_TOKEN: '', CONNECT_API_TOKEN_FILE: '' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicOrigin: undefined,
      basePath: '',
      cookieName: 'sharedesk',
      rules: { maxHours: { view: 168, takeover: 168, auto: 168 }, bots: [], reason: 'off' },
      policy: { modes: ['view', 'takeover', 'auto'], takeoverClaim: undefined, supervisorClaim: undefined, bots: [] },
      logLevel: 'info',
      rateLimitPerMinute: 60,
      lookup: { fields: ['first_name', 'last_name', 'bot_channel'] },
      trustedProxies: 0,
      metricsPort: undefined,
      securityContact: undefined,
      audit: { file: undefined, secrets: { audit: undefined, session: undefined } },
      store: { redis: undefined, secrets: { store: undefined, session: undefined }, graceMs: 60_000 },
      drainDelayMs: 0,
      signIn: { kind: 'off' },
      proxies: { https: undefined, http: undefined, direct: [] },
      sandbox: true,
      bots: [
        {
          name: undefined,
          connect: {
            apiUrl: 'https://publicapi.xenioo.com',
            sharePath: '/peoples/conversation/share',
            authPath: '/authorization/integration',
            timeoutMs: 10_000,
            shareUrlHosts: undefined,
            allowHttp: false,
          },
          credentials: { kind: 'sandbox' },
        },
      ],
    });
  });

  test('are taken as given, and addresses and paths lose the slash at their end', () => {
    const settings = readSettings({
      ...keys,
      PORT: '0',
      PUBLIC_URL: 'https://Desk.example.com/',
      CONNECT_API_URL: 'https://eu1.example.com/api//',
      CONNECT_SHARE_PATH: '/conversation/share/',
      CONNECT_TIMEOUT_MS: '2500',
      SHARE_URL_HOSTS: 'Share.Example.com , *.example.org,localhost:8443',
      SHARE_MAX_HOURS: '24',
      SECURITY_CONTACT: 'https://example.com/sécurité',
      SANDBOX: 'false',
    });
    expect(settings).toMatchObject({
      port: 0,
      publicOrigin: 'https://desk.example.com',
      rules: { maxHours: { view: 24, takeover: 24, auto: 24 } },
      securityContact: 'https://example.com/s%C3%A9curit%C3%A9',
      sandbox: false,
      bots: [
        {
          connect: {
            apiUrl: 'https://eu1.example.com/api',
            sharePath: '/conversation/share',
            timeoutMs: 2500,
            shareUrlHosts: ['share.example.com', '*.example.org', 'localhost:8443'],
          },
          credentials: { kind: 'keys', accountApiKey: 'a', botApiKey: 'b', botApiSecret: 'c' },
        },
      ],
    });
  });

  test('that are wrong are all named at once, and no value is printed', () => {
    const bad = {
      HOST: 'http://canary',
      PORT: '65536canary',
      PUBLIC_URL: 'https://canary.example/api',
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
      SECURITY_CONTACT: 'canary@example.com',
      SESSION_HOURS: '0.0',
      DRAIN_DELAY_S: '6',
      COOKIE_NAME: 'canary=',
      SESSION_SECRET: 'canary',
    };
    expect(new Set(namesOf(bad))).toEqual(new Set([...Object.keys(bad), 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']));
    expect(linesOf(bad).join('\n')).not.toMatch(/canary|secret|65536canary/);
    expect(linesOf({ PORT: '65536' })).toEqual(['PORT: must be a whole number from 0 to 65535']);
  });

  test('explain the address that a platform put where a port belongs', () => {
    const lines = linesOf({ PORT: 'tcp://10.0.0.1:3000', METRICS_PORT: 'tcp://10.0.0.1:9090' });
    expect(lines).toEqual([
      expect.stringMatching(/^PORT: is an address such as tcp:.*Kubernetes and Docker set.*enableServiceLinks/),
      expect.stringMatching(/^METRICS_PORT: is an address/),
    ]);
  });

  test.each(['ftp://a.example', 'a.example', 'http:a.example', '//a.example', 'https://a.example?q', 'https://a.example#f', 'http://'])(
    'refuse %s as an address',
    (url) => {
      expect(namesOf({ PUBLIC_URL: url, CONNECT_API_URL: url })).toEqual(['PUBLIC_URL', 'CONNECT_API_URL']);
    },
  );
});

describe('a desk below a path', () => {
  test.each([
    ['https://intranet.example/desk', '/desk'],
    ['https://intranet.example/desk/', '/desk'],
    ['https://intranet.example/tools/Share_Desk.v2~x', '/tools/Share_Desk.v2~x'],
    ['https://intranet.example/apiary', '/apiary'],
    ['https://intranet.example/', ''],
  ])('%s is at "%s"', (url, basePath) => {
    expect(readSettings({ PUBLIC_URL: url })).toMatchObject({ publicOrigin: 'https://intranet.example', basePath });
  });

  test.each(['/api', '/auth/desk', '/sandbox/', '/assets', '/.well-known', '/a//b', '/a%2fb', '/a;b', '/ä'])('is refused at %s', (path) => {
    expect(namesOf({ PUBLIC_URL: `https://intranet.example${path}` })).toEqual(['PUBLIC_URL']);
  });
});

describe('an upstream over plain http', () => {
  test.each(['http://connect.example', 'http://10.0.0.7:8080/api', 'HTTP://connect.example'])('at %s is refused in one line', (url) => {
    expect(linesOf({ CONNECT_API_URL: url, CONNECT_API_TOKEN: 't' })).toEqual([
      'CONNECT_API_URL: must be https off loopback, or tokens and links can be read on the way; ALLOW_HTTP_UPSTREAM=true accepts that',
    ]);
  });

  test.each(['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]'])('at %s, on this machine, is accepted', (url) => {
    expect(linesOf({ CONNECT_API_URL: url, CONNECT_API_TOKEN: 't' })).toEqual([]);
  });

  test('elsewhere is accepted where the settings say so', () => {
    const { bots } = readSettings({ CONNECT_API_URL: 'http://connect.example', ALLOW_HTTP_UPSTREAM: 'true' });
    expect(bots[0].connect).toMatchObject({ apiUrl: 'http://connect.example', allowHttp: true });
  });

  test('is not reported because of a wrong ALLOW_HTTP_UPSTREAM', () => {
    expect(namesOf({ CONNECT_API_URL: 'http://connect.example', ALLOW_HTTP_UPSTREAM: 'yes' })).toEqual(['ALLOW_HTTP_UPSTREAM']);
  });
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
    ['SECURITY_CONTACT', { SECURITY_CONTACT: 'http://example.com' }],
    ['SECURITY_CONTACT', { SECURITY_CONTACT: 'mailto:nobody' }],
    ['SECURITY_CONTACT', { SECURITY_CONTACT: 'mailto:a@example.com\nContact: mailto:b@example.com' }],
    ['METRICS_PORT', { METRICS_PORT: '65536' }],
    ['METRICS_PORT', { METRICS_PORT: '3000' }],
    ['METRICS_PORT', { METRICS_PORT: '8080', PORT: '8080' }],
    ['PORT', { METRICS_PORT: '3000', PORT: 'canary' }],
    ['COOKIE_NAME', { COOKIE_NAME: 'two words' }],
    ['COOKIE_NAME', { COOKIE_NAME: 'a;b' }],
    ['COOKIE_NAME', { COOKIE_NAME: '__Host-desk' }],
  ])('are checked: %s', (name, environment) => expect(namesOf(environment)).toEqual([name]));

  test('are taken as given', () => {
    const given = { RATE_LIMIT_PER_MINUTE: '5', TRUST_PROXY: '2', METRICS_PORT: '0', PORT: '0', COOKIE_NAME: 'desk.eu-1' };
    expect(readSettings(given)).toMatchObject({ cookieName: 'desk.eu-1', rateLimitPerMinute: 5, trustedProxies: 2, metricsPort: 0 });
  });

  test.each<[number, Environment]>([
    [0, {}],
    [1000, { TRUST_PROXY: '1' }],
    [0, { TRUST_PROXY: '1', DRAIN_DELAY_S: '0' }],
    [5000, { DRAIN_DELAY_S: '5' }],
  ])('give the end a delay of %i ms: %o', (drainDelayMs, environment) => {
    expect(readSettings(environment)).toMatchObject({ drainDelayMs });
  });
});

describe('credentials', () => {
  test.each<[string, string[], Environment]>([
    ['one of the three keys', ['CONNECT_BOT_API_KEY', 'CONNECT_BOT_API_SECRET'], { CONNECT_ACCOUNT_API_KEY: 'a' }],
    ['token and keys together', ['CONNECT_API_TOKEN'], { ...keys, CONNECT_API_TOKEN: 't' }],
    ['the sandbox with credentials', ['SANDBOX'], { ...keys, SANDBOX: 'true' }],
    ['no sandbox and no credentials', ['SANDBOX'], { SANDBOX: 'false' }],
    ['a secret and its file', ['CONNECT_API_TOKEN'], { CONNECT_API_TOKEN: 't', CONNECT_API_TOKEN_FILE: '/dev/null' }],
    ['a file that is not there', ['CONNECT_API_TOKEN_FILE'], { CONNECT_API_TOKEN_FILE: join(settingsFolder, 'nothing') }],
    ['a file that is empty', ['CONNECT_API_TOKEN_FILE'], { CONNECT_API_TOKEN_FILE: settingFile('empty', '\n') }],
    [
      'a folder for a file',
      ['CONNECT_BOT_API_KEY_FILE'],
      { ...keys, CONNECT_BOT_API_KEY: undefined, CONNECT_BOT_API_KEY_FILE: settingsFolder },
    ],
  ])('given as %s are refused', (_, names, environment) => {
    expect(namesOf(environment)).toEqual(names);
  });

  test.each([' ', '\t', ' a', 'a ', 'a\n'])('that are blank or padded (%j) are refused', (value) => {
    const all = { CONNECT_ACCOUNT_API_KEY: value, CONNECT_BOT_API_KEY: value, CONNECT_BOT_API_SECRET: value };
    expect(namesOf(all)).toEqual(Object.keys(all));
    expect(namesOf({ CONNECT_API_TOKEN: value })).toEqual(['CONNECT_API_TOKEN']);
  });

  test('come from files, without the line break at the end', () => {
    const settings = readSettings({ CONNECT_API_TOKEN_FILE: settingFile('token', 'dmO/lbiq5FN+==\r\n') });
    expect(settings.bots[0].credentials).toEqual({ kind: 'token', token: 'dmO/lbiq5FN+==' });
  });
});
