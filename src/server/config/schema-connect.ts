import * as addresses from './address-kinds';
import { documentedAuthPath, documentedSharePath } from './documented-paths';
import { optional, withDefault } from './setting';
import * as kinds from './setting-kinds';

// The settings of the upstream service.

const longestTimeoutMs = 120_000;

export const credentials = {
  CONNECT_ACCOUNT_API_KEY: optional(kinds.key, { secret: true, doc: "The account's API key, from its profile." }),
  CONNECT_BOT_API_KEY: optional(kinds.key, { secret: true, doc: "The bot's API key, from *Settings > Developers*." }),
  CONNECT_BOT_API_SECRET: optional(kinds.key, { secret: true, doc: "The bot's API secret, from the same page." }),
  CONNECT_API_TOKEN: optional(kinds.token, { secret: true, doc: 'A ready bearer token, instead of the three keys.' }),
};

export const sandbox = {
  SANDBOX: optional(kinds.flag, {
    unset: '`true` without credentials',
    doc: '`true`: the simulated upstream service; refused while a credential is set. `false`: refused without a credential, so set it where no sandbox is wanted.',
  }),
};

export const service = {
  CONNECT_API_URL: withDefault(addresses.serviceUrl, 'https://publicapi.xenioo.com', {
    doc: 'The service endpoint, which the bot shows under *Settings > Developers*. Older nodes have their own.',
  }),
  CONNECT_SHARE_PATH: withDefault(addresses.endpointPath, documentedSharePath, {
    doc: 'The path that makes share links. Older nodes: `/conversation/share`.',
  }),
  CONNECT_AUTH_PATH: withDefault(addresses.endpointPath, documentedAuthPath, {
    doc: 'The path that exchanges the keys for a token. Older nodes: `/authorization/code`.',
  }),
  CONNECT_TIMEOUT_MS: withDefault(kinds.wholeNumber(1, longestTimeoutMs), '10000', {
    doc: 'How long one whole exchange with the upstream may take, in milliseconds, retry and renewal included.',
  }),
};

export const plainHttp = {
  ALLOW_HTTP_UPSTREAM: withDefault(kinds.flag, 'false', {
    doc: 'An `http:` service off loopback is refused, and so is a share link that is not https, because anyone on the way could read the token and the links: `true` accepts both.',
  }),
};

export const severalBots = {
  BOTS: optional(kinds.botNames, {
    unset: 'one bot without a name',
    example: 'sales,support',
    doc: 'Short names of the bots, with commas between them: 1 to 32 of `a-z`, `0-9`, `_` and `-`. They stand in addresses, in the audit trail and in metrics. The page offers the bots in this order.',
  }),
};

/** What each bot has besides the settings whose names begin with `CONNECT_`, by the end of the names. */
export const ofEachBot = {
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

export const proxies = {
  HTTPS_PROXY: optional(addresses.proxy, {
    secret: true,
    unset: 'directly',
    example: 'http://proxy.example.com:3128',
    doc: 'The proxy for `https:` addresses, `http://user:password@host:port`; user and password may be left out, and are never logged.',
  }),
  HTTP_PROXY: optional(addresses.proxy, { secret: true, unset: 'directly', doc: 'The proxy for `http:` addresses.' }),
  NO_PROXY: optional(addresses.directHosts, {
    example: 'example.org,10.0.0.0/8',
    doc: 'What is reached directly, with commas between: hosts with their subdomains, maybe with a port, addresses, networks such as `10.0.0.0/8`, or `*` for all.',
  }),
};
