import { expect, test } from 'vitest';
import { exposureWarnings } from './exposure';
import { readSettings } from './read-settings';
import type { Environment } from './settings-error';

const live = { CONNECT_API_TOKEN: 't', SHARE_URL_HOSTS: 'share.example.com', AUDIT_SECRET: 'audit-secret-0123456789abcdefghi' };
const signIn = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'd',
  OIDC_CLIENT_SECRET: 'c',
  SESSION_SECRET: 'secret-of-today-0123456789abcdef',
};
const claim = { OIDC_REQUIRED_CLAIM: 'groups=operators' };
const open = { HOST: '0.0.0.0', ALLOW_ANONYMOUS: 'true' };
const store = (url: string) => ({ REDIS_URL: url, STORE_SECRET: 'store-secret-0123456789abcdefghij' });
const https = { PUBLIC_URL: 'https://desk.example' };

test.each<[string, Environment, RegExp[]]>([
  ['in the sandbox', { HOST: '0.0.0.0' }, []],
  ['in the sandbox, though with sign-in', signIn, [/this is the sandbox/]],
  ['live on loopback', live, []],
  ['live, with links to any host', { ...live, SHARE_URL_HOSTS: '' }, [/SHARE_URL_HOSTS is not set/]],
  ['live on loopback, seen there', { ...live, PUBLIC_URL: 'http://[::1]:3000' }, []],
  ['live without a key for the audit trail', { ...live, AUDIT_SECRET: '' }, [/AUDIT_SECRET is not set/]],
  ['live with a store on this machine', { ...live, ...store('redis://:password@127.0.0.1') }, []],
  ['live with a store over TLS', { ...live, ...store('rediss://:password@redis.example') }, []],
  ['live with a store elsewhere, without TLS', { ...live, ...store('redis://:password@redis.example') }, [/REDIS_URL is not rediss/]],
  ['open to all', { ...live, ...open }, [/nobody signs in/]],
  ['on loopback, but seen elsewhere', { ...live, ...https }, [/nobody signs in/]],
  ['with sign-in, on loopback', { ...live, ...signIn, ...claim }, []],
  ['with sign-in for everybody', { ...live, ...signIn, ...https }, [/OIDC_REQUIRED_CLAIM/]],
  ['with sign-in over https', { ...live, ...signIn, ...claim, ...https, HOST: '0.0.0.0' }, []],
  ['with sign-in behind a proxy', { ...live, ...signIn, ...claim, TRUST_PROXY: '1', HOST: '0.0.0.0' }, []],
  ['with sign-in over http', { ...live, ...signIn, ...claim, HOST: '0.0.0.0' }, [/PUBLIC_URL is not https/]],
  ['with sign-in, seen over http', { ...live, ...signIn, ...claim, PUBLIC_URL: 'http://desk.example' }, [/PUBLIC_URL is not https/]],
])('%s, the log has the warnings that apply', (_, environment, expected) => {
  expect(exposureWarnings(readSettings(environment))).toEqual(expected.map((warning) => expect.stringMatching(warning)));
});
