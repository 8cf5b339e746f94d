import { describe, expect, test } from 'vitest';
import { createSettingsFolder, linesOf } from '../testing/broken-settings';
import { proxyFor } from './proxies';
import { readSettings } from './read-settings';

const corporate = 'http://proxy.example:3128';

/** The proxy on the way to `url` with these settings. */
const wayTo = (url: string, environment: Record<string, string>) => proxyFor(url, readSettings(environment).proxies)?.origin;

describe('the way out', () => {
  test('is direct without a setting, and leads through the proxy for its kind of address', () => {
    expect(wayTo('https://a.example', {})).toBeUndefined();
    const both = { HTTPS_PROXY: corporate, HTTP_PROXY: 'https://other.example' };
    expect([wayTo('https://a.example', both), wayTo('http://a.example', both)]).toEqual([corporate, 'https://other.example']);
    expect(wayTo('https://a.example', { HTTP_PROXY: corporate })).toBeUndefined();
  });

  test('may be named in lower case, which wins unless it is empty', () => {
    expect(wayTo('https://a.example', { https_proxy: 'proxy.example:3128' })).toBe(corporate);
    expect(wayTo('https://a.example', { https_proxy: corporate, HTTPS_PROXY: 'http://other.example' })).toBe(corporate);
    expect(wayTo('https://a.example', { https_proxy: '', HTTPS_PROXY: corporate })).toBe(corporate);
    expect(wayTo('https://a.example', { HTTPS_PROXY: corporate, no_proxy: 'a.example' })).toBeUndefined();
  });

  test.each(['https://localhost:4000', 'https://127.0.0.1', 'https://127.8.9.1:8443', 'https://[::1]/x', 'http://127.0.0.1:3000'])(
    'to %s, on this machine, is always direct',
    (url) => expect(wayTo(url, { HTTPS_PROXY: corporate, HTTP_PROXY: corporate })).toBeUndefined(),
  );
});

describe('NO_PROXY', () => {
  test.each<[string, string, boolean]>([
    ['*', 'https://a.example', true],
    ['a.example', 'https://a.example', true],
    ['a.example', 'https://A.EXAMPLE/path', true],
    ['A.Example', 'https://b.a.example', true],
    ['a.example', 'https://ba.example', false],
    ['.a.example', 'https://b.a.example', true],
    ['*.a.example', 'https://a.example', true],
    ['x.example, a.example', 'https://a.example', true],
    ['x.example a.example', 'https://a.example', true],
    ['a.example:443', 'https://a.example', true],
    ['a.example:8443', 'https://a.example', false],
    ['a.example:8443', 'https://a.example:8443', true],
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://11.1.2.3', false],
    ['10.0.0.0/8', 'https://[fd00::1]', false],
    ['fd00::/8', 'https://[fd00::1]', true],
    ['FD00:0::1', 'https://[fd00::1]', true],
    ['[fd00::1]:443', 'https://[fd00::1]', true],
    ['<local>,:,,', 'https://a.example', false],
  ])('%j for %s: direct %s', (NO_PROXY, url, isDirect) => {
    expect(wayTo(url, { HTTPS_PROXY: corporate, NO_PROXY }) === undefined).toBe(isDirect);
  });
});

describe('user and password', () => {
  const { settingFile } = createSettingsFolder();
  const proxyOf = (HTTPS_PROXY: string) => readSettings({ HTTPS_PROXY }).proxies.https;

  test.each<[string, string]>([
    ['http://user:p%40ss%3A@proxy.example:3128', 'user:p@ss:'],
    ['user:pass@proxy.example:3128', 'user:pass'],
    ['http://user@proxy.example:3128', 'user:'],
    ['http://%C3%BC:pass@proxy.example:3128/', 'ü:pass'],
  ])('are taken from %s, and are no part of the address', (address, user) => {
    expect(proxyOf(address)).toEqual({ origin: corporate, authorization: `Basic ${Buffer.from(user).toString('base64')}` });
  });

  test('may be in a file, like every secret', () => {
    const path = settingFile('proxy', 'http://user:pass@proxy.example:3128\n');
    expect(readSettings({ HTTPS_PROXY_FILE: path }).proxies.https).toEqual(proxyOf('http://user:pass@proxy.example:3128'));
    expect(linesOf({ HTTPS_PROXY_FILE: path, https_proxy: corporate })).toEqual([expect.stringMatching(/^HTTPS_PROXY: is set, and so is/)]);
  });

  test.each([
    'socks5://canary',
    'http://canary:%zz@proxy.example',
    'http://proxy.example/canary',
    'http://user:can#ary@proxy.example',
    'http://',
    'can ary',
  ])('in %s, which cannot be used, are not printed', (address) => {
    expect(linesOf({ HTTPS_PROXY: address })).toEqual([
      expect.stringMatching(/^HTTPS_PROXY: must be an http or https address such as http:\/\/proxy\.example\.com:3128.*percent-encoded$/),
    ]);
  });
});
