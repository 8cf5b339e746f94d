import { describe, expect, test } from 'vitest';
import { readSettings } from '../config/read-settings';
import { createSettingsFolder } from '../testing/broken-settings';
import { checkExtraAuthorities } from './check-extra-authorities';
import { checkPublicUrl } from './check-public-url';
import { checkClock } from './check-route';
import { checkStoreClock } from './check-store';
import { findingLine, summary } from './finding-text';
import { networkAdvice } from './network-advice';

describe('PUBLIC_URL', () => {
  test.each([
    [{}, 'warning', /is not set/],
    [{ PUBLIC_URL: 'http://127.0.0.1:3000' }, 'warning', /this machine alone/],
    [{ PUBLIC_URL: 'http://desk.example.com' }, 'failed', /is not https/],
    [{ PUBLIC_URL: 'https://desk.example.com' }, 'warning', /TRUST_PROXY is 0/],
    [{ PUBLIC_URL: 'https://desk.example.com/desk', TRUST_PROXY: '1' }, 'ok', /^https:\/\/desk\.example\.com\/desk is https\.$/],
  ])('%j gives %s', (environment, result, text) => {
    expect(checkPublicUrl(readSettings(environment))).toMatchObject({ result, text: expect.stringMatching(text) });
  });
});

describe('the clock', () => {
  const date = 'Thu, 26 Nov 2026 10:00:00 GMT';
  const atMs = Date.parse(date);
  const answer = { statusCode: 404, headers: { date }, text: '' };

  test.each([
    [0, 'ok', /agree/],
    [-30_000, 'ok', /agree/],
    [31_000, 'warning', /31 seconds ahead of/],
    [-301_000, 'failed', /301 seconds behind/],
  ])('that differs by %i ms gives %s', (offMs, result, text) => {
    expect(checkClock(answer, atMs + offMs)).toMatchObject({ result, text: expect.stringMatching(text) });
  });

  test('of an upstream that says no time is left out', () => {
    expect(checkClock({ ...answer, headers: {} }, atMs).result).toBe('skipped');
    expect(checkClock({ failure: 'deadline' }, atMs).result).toBe('skipped');
  });
});

describe('the clock of the store', () => {
  test.each([
    [60_000, 'ok', /agree/],
    [61_000, 'failed', /61 seconds ahead of .* forgets links sooner/],
    [-7_200_000, 'failed', /7200 seconds behind .* forgets links later/],
  ])('that is ahead by %i ms gives %s', (aheadMs, result, text) => {
    const nowMs = Date.parse('2026-11-26T10:00:00Z');
    expect(checkStoreClock(nowMs + aheadMs, nowMs)).toMatchObject({ result, text: expect.stringMatching(text) });
  });
});

describe('the advice', () => {
  const place = { setting: 'CONNECT_API_URL', proxySetting: 'HTTPS_PROXY' } as const;

  test.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
    ['proxy: UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', /clock/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /host in CONNECT_API_URL/],
    ['proxy: status 403', /NO_PROXY/],
    ['proxy: status 502', /its log/],
    ['proxy: ECONNREFUSED', /^The proxy itself is not reached: check HTTPS_PROXY\.$/],
    ['deadline', /^Check CONNECT_API_URL\. See that the proxy/],
  ])('for %s', (reason, expected) => {
    expect(networkAdvice(reason, place)).toMatch(expected);
  });

  test('without a proxy on the way names the firewall', () => {
    expect(networkAdvice('ECONNREFUSED', { setting: 'OIDC_ISSUER' })).toMatch(/^Check OIDC_ISSUER\. Let this machine out/);
  });
});

describe('certificates of an own authority', () => {
  const { settingFile } = createSettingsFolder();

  test('that Node would leave out without a word are told', () => {
    expect(checkExtraAuthorities(undefined)).toEqual([]);
    expect(checkExtraAuthorities('/nowhere/ca.pem')).toMatchObject([{ result: 'failed', text: expect.stringContaining('ENOENT') }]);
    expect(checkExtraAuthorities(settingFile('ca.der', '0\x82'))).toMatchObject([
      { result: 'failed', todo: expect.stringContaining('openssl') },
    ]);
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    expect(checkExtraAuthorities(settingFile('ca.pem', broken))).toMatchObject([{ result: 'failed' }]);
  });
});

test('a line names the bot where there are several', () => {
  const finding = { check: 'keys', result: 'failed', text: 'No.', todo: 'Do.' } as const;
  expect(findingLine({ ...finding, bot: 'sales' })).toBe('FAILED   keys of sales: No. Do.\n');
  expect(findingLine(finding)).toBe('FAILED   keys: No. Do.\n');
});

test('the last line counts what is to be repaired', () => {
  expect(summary(['ok', 'skipped'])).toBe('\nNothing has to be repaired.\n');
  expect(summary(['failed', 'warning', 'ok', 'warning'])).toBe('\n1 to repair, 2 warnings.\n');
});
