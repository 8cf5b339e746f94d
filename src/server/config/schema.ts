import * as z from 'zod/mini';
import { isLoopback } from './loopback';
import { shareHostOf } from './share-hosts';

const longestValidityHours = 8760;
const longestTimeoutMs = 120_000;
const leastSecretLength = 32;
const mostProxies = 32;

function wholeNumberIn(from: number, to: number) {
  const problem = `must be a whole number from ${from} to ${to}`;
  return z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/, { error: problem, abort: true })),
    z.pipe(z.transform(Number), z.number().check(z.gte(from, { error: problem }), z.lte(to, { error: problem }))),
  );
}

function wholeNumber(from: number, to: number, fallback: number) {
  return z._default(wholeNumberIn(from, to), fallback);
}

const port = wholeNumberIn(0, 65_535);

function httpUrl(problem: string, allows: (url: URL) => boolean) {
  return z.refine<string>((text) => {
    const url = URL.canParse(text) && /^https?:\/\//i.test(text) ? new URL(text) : undefined;
    return !!url && !url.username && !url.password && !/[?#\s]/.test(text) && allows(url);
  }, problem);
}

const splitList = (text: string) => text.split(',').map((entry) => entry.trim());

function path(fallback: string) {
  const problem = 'must be a path such as /peoples/conversation/share';
  return z._default(
    z.pipe(
      z.string().check(z.regex(/^(\/(?!\.{1,2}(\/|$))[\w.~%-]+)+\/?$/, { error: problem })),
      z.transform((text: string) => text.replace(/\/$/, '')),
    ),
    fallback,
  );
}

const shareHosts = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const hosts = splitList(text).map(shareHostOf);
    if (hosts.every((host) => host !== undefined)) return hosts;
    const message = 'must be hosts such as share.example.com, share.example.com:8443 or *.example.com, with commas between them';
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  }),
);

const flag = z.enum(['true', 'false'], { error: 'must be true or false' });

/** Goes into an `Authorization` header as it stands. */
const token = z.string().check(z.regex(/^[\x21-\x7e]+$/, { error: 'must be printable ASCII without spaces' }));

/** Goes to the upstream as it stands; white space around it comes from careless copying. */
const key = z.string().check(z.regex(/^\S(.*\S)?$/s, { error: 'must not be blank, nor start or end with white space' }));

const sessionHoursProblem = 'must be a number above 0';

const sessionHours = z.pipe(
  z.string().check(z.regex(/^\d{1,6}(\.\d{1,9})?$/, { error: sessionHoursProblem, abort: true })),
  z.pipe(z.transform(Number), z.number().check(z.gt(0, { error: sessionHoursProblem }))),
);

/** One secret, or several of which the first is in use and the others were before it. */
const sessionSecrets = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => splitList(text).every((secret) => secret.length >= leastSecretLength),
        `must have at least ${leastSecretLength} characters; of several, with commas between them, each one`,
      ),
    ),
  z.transform((text: string): [string, ...string[]] => {
    const [first = '', ...others] = splitList(text);
    return [first, ...others];
  }),
);

/** Kept as it was typed: the provider's own spelling, with or without a slash at its end, is part of the issuer's name (OpenID Connect Discovery 1.0, 4.3). */
const issuer = z.string().check(
  httpUrl('must be an absolute https URL without query and fragment; http is accepted on loopback only', ({ protocol, hostname }) => {
    return protocol === 'https:' || isLoopback(hostname);
  }),
  z.refine((text) => !text.includes('/.well-known/'), 'must be the issuer itself, without /.well-known/ and what follows'),
);

const requiredClaim = z.pipe(
  z.string().check(z.regex(/^[^\s="']+=\S(.*\S)?$/, { error: 'must be a claim and its value, such as groups=share-operators' })),
  z.transform((text: string) => {
    const at = text.indexOf('=');
    return { name: text.slice(0, at), value: text.slice(at + 1) };
  }),
);

/** Each setting by itself (CONTRACT.md, "Settings"); messages follow the setting's name. `setting-conflicts.ts` has what two settings say together. */
export const settingSchema = z.object({
  HOST: z._default(
    z.string().check(z.regex(/^[\w.:%-]+$/, { error: 'must be an address or host name of this machine, without http:// and port' })),
    '127.0.0.1',
  ),
  PORT: z._default(port, 3000),
  PUBLIC_URL: z.optional(
    z.pipe(
      z.string().check(httpUrl('must be an origin such as https://desk.example.com, without a path', (url) => url.pathname === '/')),
      z.transform((text: string) => new URL(text).origin),
    ),
  ),
  CONNECT_API_URL: z._default(
    z.pipe(
      z.string().check(httpUrl('must be an absolute http or https URL without user, query and fragment', () => true)),
      z.transform((text: string) => new URL(text).href.replace(/\/+$/, '')),
    ),
    'https://publicapi.xenioo.com',
  ),
  CONNECT_SHARE_PATH: path('/peoples/conversation/share'),
  CONNECT_AUTH_PATH: path('/authorization/integration'),
  CONNECT_ACCOUNT_API_KEY: z.optional(key),
  CONNECT_BOT_API_KEY: z.optional(key),
  CONNECT_BOT_API_SECRET: z.optional(key),
  CONNECT_API_TOKEN: z.optional(token),
  CONNECT_TIMEOUT_MS: wholeNumber(1, longestTimeoutMs, 10_000),
  SHARE_URL_HOSTS: z.optional(shareHosts),
  SHARE_MAX_HOURS: wholeNumber(1, longestValidityHours, 168),
  RATE_LIMIT_PER_MINUTE: wholeNumber(1, 999_999_999, 60),
  TRUST_PROXY: wholeNumber(0, mostProxies, 0),
  METRICS_PORT: z.optional(port),
  SANDBOX: z.optional(flag),
  ALLOW_ANONYMOUS: z._default(flag, 'false'),
  LOG_LEVEL: z._default(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    }),
    'info',
  ),
  OIDC_ISSUER: z.optional(issuer),
  OIDC_CLIENT_ID: z.optional(key),
  OIDC_CLIENT_SECRET: z.optional(key),
  OIDC_REQUIRED_CLAIM: z.optional(requiredClaim),
  SESSION_SECRET: z.optional(sessionSecrets),
  SESSION_HOURS: z._default(sessionHours, 8),
});
