import * as addresses from './address-kinds';
import { optional, withDefault } from './setting';
import * as kinds from './setting-kinds';

// The settings of the process and of what it writes.

const mostProxies = 32;
const longestGraceS = 86_400;
/** The end takes at most ten seconds, and the requests in flight need some of them. */
const longestDrainDelayS = 5;

export const listening = {
  HOST: withDefault(addresses.listenHost, '127.0.0.1', {
    doc: 'The address or host name of this machine to listen on. `0.0.0.0` is every network interface.',
  }),
  PORT: withDefault(kinds.port, '3000', { doc: 'The port to listen on. `0` takes any free one.' }),
  PUBLIC_URL: optional(addresses.publicUrl, {
    unset: 'from the request',
    example: 'https://desk.example.com',
    doc: 'The address that browsers see, where a proxy stands in front. It may have a path, `https://intranet.example.com/desk`, which the proxy may pass on or strip.',
  }),
  TRUST_PROXY: withDefault(kinds.wholeNumber(0, mostProxies), '0', {
    doc: "How many proxies in front may be believed about the client's address (`X-Forwarded-For`) and protocol (`X-Forwarded-Proto`).",
  }),
  DRAIN_DELAY_S: optional(kinds.wholeNumber(0, longestDrainDelayS), {
    unset: '`0`; `1` with `TRUST_PROXY`',
    example: '1',
    doc: 'How many seconds, from 0 to 5, the server goes on after it was asked to end: `/readyz` already says so, requests are still answered, and each answer closes its connection. Load balancers that ask `/readyz` less often need more.',
  }),
};

export const observation = {
  LOG_LEVEL: withDefault(kinds.oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info', {
    doc: 'How much is logged, as JSON lines on stdout: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`, which is refused outside the sandbox.',
  }),
  METRICS_PORT: optional(kinds.port, {
    unset: 'off',
    example: '9090',
    doc: 'Where `GET /metrics` is served for Prometheus, and nothing else. `0` takes any free port. It is on `HOST`, so keep it from the outside.',
  }),
};

export const audit = {
  AUDIT_FILE: withDefault(kinds.filePath, '-', {
    doc: 'The file to which the audit trail is appended, each line flushed to the disk before a link is asked for, and which is opened again on SIGHUP. `-` is stdout.',
    example: '/var/log/sharedesk/audit.jsonl',
  }),
  AUDIT_SECRET: optional(kinds.secrets, {
    secret: true,
    unset: 'derived from `SESSION_SECRET`',
    doc: "The key of the user ID hashes in the audit trail, by which `npm run audit` finds a customer's links; at least 32 characters. To replace it, put the new one in front, with a comma between them: the first makes hashes, all find them.",
  }),
};

export const store = {
  REDIS_URL: optional(addresses.redisUrl, {
    secret: true,
    unset: 'each process keeps its own',
    example: 'rediss://desk:password@redis.example.com:6380',
    doc: 'Redis 6.2 or later, or Valkey, as `redis://` or `rediss://` (TLS), with user, password and the number of the database where they are needed: `rediss://user:password@host:6380/0`. `?prefix=` at its end begins all keys, where several desks share one: the default is `COOKIE_NAME`.',
  }),
  STORE_SECRET: optional(kinds.secrets, {
    secret: true,
    unset: 'derived from `SESSION_SECRET`',
    doc: 'The key of the user ID hashes in the store; at least 32 characters, and the same at every replica. To replace it, put the new one in front, with a comma between them: the first makes hashes, all find them.',
  }),
  STORE_GRACE_S: withDefault(kinds.wholeNumber(0, longestGraceS), '60', {
    doc: 'How many seconds sessions are believed while the store cannot be asked whether they were ended, counted from its last answer or from the sign-in. Then operators sign in again.',
  }),
};

export const contact = {
  SECURITY_CONTACT: optional(addresses.contact, {
    unset: 'no `security.txt`',
    example: 'mailto:security@example.com',
    doc: 'Whom to tell of a vulnerability, as a `mailto:` or `https:` address. It is public, in `/.well-known/security.txt` (RFC 9116).',
  }),
};
