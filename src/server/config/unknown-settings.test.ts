import { describe, expect, test } from 'vitest';
import { settingSchema } from './schema';
import { unknownInFile, unknownSettings } from './unknown-settings';

describe('in the environment', () => {
  test.each<[string, string | undefined]>([
    ['CONNECT_API_TOKN', 'CONNECT_API_TOKEN'],
    ['connect_api_token', 'CONNECT_API_TOKEN'],
    ['CONNECT_BOT_API_KYE', 'CONNECT_BOT_API_KEY'],
    ['CONNECT_API_TOKEN_FIL', 'CONNECT_API_TOKEN_FILE'],
    ['OIDC_ISUER', 'OIDC_ISSUER'],
    ['SHARE_URL_HOST', 'SHARE_URL_HOSTS'],
    ['SESSION_SECRETS', 'SESSION_SECRET'],
    ['OIDC_SOMETHING_ELSE', undefined],
  ])('%s is warned about; the nearest setting is %s', (name, near) => {
    const end = near === undefined ? '' : `; the nearest one is ${near}`;
    expect(unknownSettings({ [name]: 'canary' })).toEqual([`${name} is no setting and has no effect${end}`]);
  });

  test('a file for what is no secret is warned about', () => {
    expect(unknownSettings({ OIDC_ISSUER_FILE: 'x' })).toEqual([
      'OIDC_ISSUER_FILE has no effect: OIDC_ISSUER is no secret and is given itself',
    ]);
  });

  test.each(['SANBOX', 'POST', 'PATH', 'SESSION_MANAGER', 'CONNECT_PORT', 'CONNECT_PORT_80_TCP_ADDR', 'CONNECT_SERVICE_PORT_HTTP'])(
    '%s may be meant for something else',
    (name) => expect(unknownSettings({ [name]: 'x' })).toEqual([]),
  );

  test('no setting is unknown', () => {
    expect(unknownSettings({ ...settingSchema.shape, SESSION_SECRET_FILE: 'x' })).toEqual([]);
    expect(Object.keys(settingSchema.shape).flatMap((name) => unknownInFile(name))).toEqual([]);
  });
});

test.each<[string, number]>([
  ['SANBOX', 1],
  ['sandbox', 1],
  ['TRUST_PROXIES', 0],
  ['PUBLIC_ULR', 1],
  ['HOTS', 1],
  ['NODE_ENV', 0],
  ['OIDC_CLIENT', 1],
])('in .env, %s gives %i warnings', (name, count) => expect(unknownInFile(name)).toHaveLength(count));
