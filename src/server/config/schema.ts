import * as z from 'zod/mini';
import { documentedAuthPath, documentedSharePath } from './documented-paths';
import { optional, withDefault } from './setting';
import * as kinds from './setting-kinds';

// Every setting, with the text that documents it. To add a setting, add an entry here, use it in `read-settings.ts`, and run
// `npm run settings-docs`.

const longestValidityHours = 8760;
const usualMaxHours = 168;
const longestTimeoutMs = 120_000;
const mostLinksPerMinute = 999_999_999;
const mostProxies = 32;
const longestSessionHours = 720;
const longestGraceS = 86_400;
/** The end takes at most ten seconds, and the requests in flight need some of them. */
const longestDrainDelayS = 5;

const listening = {
  HOST: withDefault(kinds.listenHost, '127.0.0.1', {
    doc: 'The address or host name of this machine to listen on. `0.0.0.0` is every network interface.',
  }),
  PORT: withDefault(kinds.port, '3000', { doc: 'The port to listen on. `0` takes any free one.' }),
  PUBLIC_URL: optional(kinds.publicUrl, {
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

const credentials = {
  CONNECT_ACCOUNT_API_KEY: optional(kinds.key, { secret: true, doc: "The account's API key, from its profile." }),
  CONNECT_BOT_API_KEY: optional(kinds.key, { secret: true, doc: "The bot's API key, from *Settings > Developers*." }),
  CONNECT_BOT_API_SECRET: optional(kinds.key, { secret: true, doc: "The bot's API secret, from the same page." }),
  CONNECT_API_TOKEN: optional(kinds.token, { secret: true, doc: 'A ready bearer token, instead of the three keys.' }),
};

const sandbox = {
  SANDBOX: optional(kinds.flag, {
    unset: '`true` without credentials',
    doc: '`true`: the simulated upstream service; refused while a credential is set. `false`: refused without a credential, so set it where no sandbox is wanted.',
  }),
};

const service = {
  CONNECT_API_URL: withDefault(kinds.serviceUrl, 'https://publicapi.xenioo.com', {
    doc: 'The service endpoint, which the bot shows under *Settings > Developers*. Older nodes have their own.',
  }),
  CONNECT_SHARE_PATH: withDefault(kinds.endpointPath, documentedSharePath, {
    doc: 'The path that makes share links. Older nodes: `/conversation/share`.',
  }),
  CONNECT_AUTH_PATH: withDefault(kinds.endpointPath, documentedAuthPath, {
    doc: 'The path that exchanges the keys for a token. Older nodes: `/authorization/code`.',
  }),
  CONNECT_TIMEOUT_MS: withDefault(kinds.wholeNumber(1, longestTimeoutMs), '10000', {
    doc: 'How long one whole exchange with the upstream may take, in milliseconds, retry and renewal included.',
  }),
};

const plainHttp = {
  ALLOW_HTTP_UPSTREAM: withDefault(kinds.flag, 'false', {
    doc: 'An `http:` service off loopback is refused, and so is a share link that is not https, because anyone on the way could read the token and the links: `true` accepts both.',
  }),
};

const severalBots = {
  BOTS: optional(kinds.botNames, {
    unset: 'one bot without a name',
    example: 'sales,support',
    doc: 'Short names of the bots, with commas between them: 1 to 32 of `a-z`, `0-9`, `_` and `-`. They stand in addresses, in the audit trail and in metrics. The page offers the bots in this order.',
  }),
};

/** What each bot has besides the settings whose names begin with `CONNECT_`, by the end of the names. */
const ofEachBot = {
  TITLE: optional(kinds.title, {
    unset: 'its name',
    example: 'Sales',
    doc: 'What the page calls the bot `sales`, in 1 to 40 characters. No two bots have the same title.',
  }),
  REQUIRED_CLAIM: optional(kinds.claim, {
    unset: 'every operator',
    example: 'groups=sales-operators',
    doc: 'Who may use the bot `sales`: as `OIDC_REQUIRED_CLAIM`. It needs sign-in, is looked at when somebody signs in, and a change ends all sessions. People who may use no bot are no operators.',
  }),
};

const proxies = {
  HTTPS_PROXY: optional(kinds.proxy, {
    secret: true,
    unset: 'directly',
    example: 'http://proxy.example.com:3128',
    doc: 'The proxy for `https:` addresses, `http://user:password@host:port`; user and password may be left out, and are never logged.',
  }),
  HTTP_PROXY: optional(kinds.proxy, { secret: true, unset: 'directly', doc: 'The proxy for `http:` addresses.' }),
  NO_PROXY: optional(kinds.directHosts, {
    example: 'example.org,10.0.0.0/8',
    doc: 'What is reached directly, with commas between: hosts with their subdomains, maybe with a port, addresses, networks such as `10.0.0.0/8`, or `*` for all.',
  }),
};

const shareLinks = {
  SHARE_MODES: withDefault(kinds.shareModes, 'view,takeover,auto', {
    doc: 'The modes that are offered and accepted, with commas between them.',
  }),
  SHARE_MAX_HOURS: withDefault(kinds.hoursOfModes(1, longestValidityHours, usualMaxHours), String(usualMaxHours), {
    doc: 'The longest validity that an operator may choose, in hours: one number, or with others for some modes, `168,takeover:8,auto:24`.',
  }),
  TAKEOVER_REQUIRED_CLAIM: optional(kinds.claim, {
    unset: 'every operator',
    example: 'groups=takeover-operators',
    doc: 'Who may make links that take over, in both modes: as `OIDC_REQUIRED_CLAIM`. It needs sign-in, is looked at when somebody signs in, and a change ends all sessions.',
  }),
  SHARE_REASON: withDefault(kinds.oneOf(['off', 'optional', 'required']), 'off', {
    doc: 'Whether the page asks for a reason, such as a ticket number, of at most 120 characters, which stands in the audit trail: `off`, `optional` or `required`.',
  }),
  SHARE_URL_HOSTS: optional(kinds.shareHosts, {
    unset: 'any',
    example: 'share.example.com,*.example.org',
    doc: 'The hosts that share links may lead to: `host`, `host:port`, or `*.domain` for its subdomains, with commas between them. Not used in the sandbox.',
  }),
  RATE_LIMIT_PER_MINUTE: withDefault(kinds.wholeNumber(1, mostLinksPerMinute), '60', {
    doc: 'How many share links one operator may ask for in a minute, or one client address where nobody signs in. Each process counts for itself.',
  }),
};

const customers = {
  CUSTOMER_LOOKUP: optional(kinds.onOff, {
    unset: '`off`; `on` in the sandbox',
    example: 'on',
    doc: 'With `on`, the desk shows who a user ID is before a link is made: some of the customer’s variables, and who answers now. An operator may ask four times as often as `RATE_LIMIT_PER_MINUTE` says.',
  }),
  CUSTOMER_FIELDS: withDefault(kinds.fieldNames, 'first_name,last_name,bot_channel', {
    doc: 'The variables that the look-up may read and show, with commas between them: nothing else of a customer is ever asked for. `first_name` and `last_name` are shown as one name.',
  }),
};

const signIn = {
  OIDC_ISSUER: optional(kinds.issuer, {
    example: 'https://id.example.com',
    doc: 'The OpenID provider, as it spells itself. An `http:` issuer is accepted on loopback only.',
  }),
  OIDC_CLIENT_ID: optional(kinds.key, {
    doc: 'The client that is registered there. Its redirect URI is `PUBLIC_URL` and `/auth/callback`.',
  }),
  OIDC_CLIENT_SECRET: optional(kinds.key, { secret: true, doc: "The client's secret." }),
  OIDC_CLIENT_AUTH: optional(kinds.oneOf(['client_secret_post', 'client_secret_basic']), {
    unset: "by the provider's metadata, `client_secret_post` first",
    example: 'client_secret_post',
    doc: 'How the secret is sent: `client_secret_post` or `client_secret_basic`.',
  }),
  OIDC_REQUIRED_CLAIM: optional(kinds.claim, {
    example: 'groups=share-operators',
    doc: 'What only operators have, as `name=value`: the claim must be the value, a list that holds it, or an object with a member of that name. Dots lead into a claim, as in `realm_access.roles=operator`. Without it, anyone whom the provider knows is an operator. A change ends all sessions.',
  }),
  OIDC_SUPERVISOR_CLAIM: optional(kinds.claim, {
    unset: 'nobody',
    example: 'groups=share-supervisors',
    doc: 'Which operators may see the live links of all: as `OIDC_REQUIRED_CLAIM`. It is looked at when somebody signs in, and a change ends all sessions.',
  }),
  SESSION_SECRET: optional(kinds.secrets, {
    secret: true,
    doc: 'Encrypts sessions; random text of at least 32 characters, 10 of them different: `openssl rand -base64 48`. To replace it, put the new one in front, with a comma between them: the first encrypts, all decrypt.',
  }),
  SESSION_HOURS: withDefault(kinds.hours(1, longestSessionHours), '8', {
    doc: 'How many hours after the sign-in an operator has to sign in again, whatever happens in between: 1 to 720. A lower number ends older sessions at once.',
  }),
  COOKIE_NAME: withDefault(kinds.cookieName, 'sharedesk', {
    doc: 'The name of the session cookie. Browsers send cookies to every port of a host: several desks on one host need different names, or a sign-in at one ends the session at another.',
  }),
  ALLOW_ANONYMOUS: withDefault(kinds.flag, 'false', {
    doc: 'Live, without sign-in and on a `HOST` that is not loopback, anybody who reaches the server can make share links: it starts only with `true`.',
  }),
};

const observation = {
  LOG_LEVEL: withDefault(kinds.oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info', {
    doc: 'How much is logged, as JSON lines on stdout: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`, which is refused outside the sandbox.',
  }),
  METRICS_PORT: optional(kinds.port, {
    unset: 'off',
    example: '9090',
    doc: 'Where `GET /metrics` is served for Prometheus, and nothing else. `0` takes any free port. It is on `HOST`, so keep it from the outside.',
  }),
};

const audit = {
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

const store = {
  REDIS_URL: optional(kinds.redisUrl, {
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

const contact = {
  SECURITY_CONTACT: optional(kinds.contact, {
    unset: 'no `security.txt`',
    example: 'mailto:security@example.com',
    doc: 'Whom to tell of a vulnerability, as a `mailto:` or `https:` address. It is public, in `/.well-known/security.txt` (RFC 9116).',
  }),
};

/** The settings as the documents show them. */
export const settingGroups = [
  { title: 'Where to listen', about: '', settings: listening },
  {
    title: 'Credentials',
    about:
      'Either the three keys, which are exchanged for tokens and renewed before they end, or a token. With neither, Sharedesk runs in its sandbox.',
    settings: { ...credentials, ...sandbox },
  },
  { title: 'The upstream service', about: '', settings: { ...service, ...plainHttp } },
  {
    title: 'Several bots',
    about:
      'With `BOTS`, one desk serves several bots. Each has its own token and connections, so that an outage of one, or keys that are refused, touch no other. For each setting above whose name begins with `CONNECT_`, a bot takes its own before the common one: `sales-eu` takes `CONNECT_SALES_EU_BOT_API_KEY` before `CONNECT_BOT_API_KEY`, and its own token before common keys. Without any credential, the sandbox has these bots.',
    settings: { ...severalBots, CONNECT_SALES_TITLE: ofEachBot.TITLE, CONNECT_SALES_REQUIRED_CLAIM: ofEachBot.REQUIRED_CLAIM },
  },
  {
    title: 'The way out',
    about:
      'Where the upstream service and the OpenID provider are reached through a forward proxy. The names may be in lower case too, which win. This machine is never reached through a proxy. If the proxy or a service has a certificate of your own authority, set `NODE_EXTRA_CA_CERTS` to the path of its certificates in PEM, in the environment: Node reads it before `.env`.',
    settings: proxies,
  },
  { title: 'Share links', about: '', settings: shareLinks },
  {
    title: 'Customers',
    about:
      'Names are personal data: what the look-up shows is kept in memory for at most 15 minutes, and never logged ([why](decisions/0020-look-ups-live-as-long-as-the-throttle.md)).',
    settings: customers,
  },
  {
    title: 'Sign-in',
    about: 'By OpenID Connect: `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and `SESSION_SECRET`, all of them or none.',
    settings: signIn,
  },
  {
    title: 'Audit trail',
    about: 'Who asked for which link, and what came of it: [docs/audit.md](audit.md). Where it cannot be written, no link is made.',
    settings: audit,
  },
  {
    title: 'The shared store',
    about:
      'What replicas share: the count of the rate limit, which sessions were ended, and which links live. It never holds a share URL, a whole user ID, a token or a name ([why](decisions/0024-what-replicas-share.md)).',
    settings: store,
  },
  { title: 'Log and metrics', about: '', settings: observation },
  { title: 'Contact', about: '', settings: contact },
];

/** Each setting by itself. What several of them say together is checked in `credentials.ts`, `sign-in.ts` and `read-settings.ts`. */
export const settingSchema = z.object({
  ...listening,
  ...credentials,
  ...sandbox,
  ...service,
  ...plainHttp,
  ...severalBots,
  ...proxies,
  ...shareLinks,
  ...customers,
  ...signIn,
  ...audit,
  ...store,
  ...observation,
  ...contact,
});

/** The settings that each bot may have of its own, by the names that they have for all bots. */
export const connectSchema = z.object({ ...credentials, ...service });
/** The settings that a bot has for itself alone, by the end of their names. */
export const ofEachBotSchema = z.object(ofEachBot);

export type ConnectName = keyof z.infer<typeof connectSchema>;
export type SettingValues = z.infer<typeof settingSchema>;
export type SettingName = keyof SettingValues;
