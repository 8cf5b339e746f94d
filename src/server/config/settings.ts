import type { DraftRules, Mode } from '#contract/draft';
import type { Proxies } from './proxies';

/** The settings as the rest of the server knows them. `read-settings.ts` reads them from the environment. */
export interface Settings {
  host: string;
  /** 0: any free one. */
  port: number;
  /** The origin browsers see; undefined: the request's own. */
  publicOrigin: string | undefined;
  /** The path of the desk there, such as `/desk`; empty at the root. */
  basePath: string;
  /** The name of the session cookie, without a prefix. */
  cookieName: string;
  /** What every draft of a link has to keep. */
  rules: DraftRules;
  /** Which links are made at all, and for whom. */
  policy: LinkPolicy;
  logLevel: string;
  /** How many share links one client may ask for in a minute. */
  rateLimitPerMinute: number;
  /** What may be looked up of a customer; undefined: nothing. */
  lookup: LookupSettings | undefined;
  /** How many proxies in front may be believed about the client's address and protocol. */
  trustedProxies: number;
  /** As `port`; undefined: the metrics are served nowhere. */
  metricsPort: number | undefined;
  /** A `mailto:` or `https:` URI for those who found a vulnerability; undefined: none is published. */
  securityContact: string | undefined;
  audit: AuditSettings;
  store: StoreSettings;
  /** How long requests are still accepted after the server was asked to end. */
  drainDelayMs: number;
  signIn: { kind: 'off' } | ({ kind: 'on' } & SignInSettings);
  /** On the way to the upstream and the provider. */
  proxies: Proxies;
  /** True without credentials: then the upstream is simulated. */
  sandbox: boolean;
  /** Without `BOTS`, it is one that has no name. */
  bots: readonly [BotSettings, ...BotSettings[]];
}

export interface LinkPolicy {
  /** The modes that are offered. */
  modes: readonly Mode[];
  /** What those have who may make links that take over; undefined: everybody may. */
  takeoverClaim: RequiredClaim | undefined;
  /** What those have who may see the live links of all; undefined: nobody may. */
  supervisorClaim: RequiredClaim | undefined;
  /** The bots that have names, and what those have who may use them. */
  bots: readonly { name: string; title: string; requiredClaim: RequiredClaim | undefined }[];
}

/** A bot, and how the upstream is reached for it. */
export interface BotSettings {
  /** Undefined without `BOTS`. */
  name: string | undefined;
  connect: ConnectSettings;
  /** The sandbox hands out credentials of its own. */
  credentials: Credentials | { kind: 'sandbox' };
}

/** How we prove to the upstream who we are: by a ready bearer token, or by keys that are exchanged for tokens. */
export type Credentials =
  | { kind: 'token'; token: string }
  | { kind: 'keys'; accountApiKey: string; botApiKey: string; botApiSecret: string };

export interface ConnectSettings {
  /** Absolute, maybe with a path, no slash at its end. */
  apiUrl: string;
  sharePath: string;
  authPath: string;
  timeoutMs: number;
  /** The hosts that share links may lead to, as `shareHostOf` spells them; undefined: any. */
  shareUrlHosts: readonly string[] | undefined;
  /** Upstreams and share links off loopback may be plain http (`ALLOW_HTTP_UPSTREAM`). */
  allowHttp: boolean;
}

export interface LookupSettings {
  /** The variables that may be read and shown. */
  fields: readonly string[];
}

export interface AuditSettings {
  /** Where the audit trail goes; undefined: to stdout, among the log's lines. */
  file: string | undefined;
  secrets: {
    /** Keys of the user ID hashes: the first one signs, all of them find. */
    audit: readonly string[] | undefined;
    /** Keys are derived from these where there is none of its own. */
    session: readonly string[] | undefined;
  };
}

export interface StoreSettings {
  /** Undefined: what is stored stays in this process. */
  redis: { url: string; prefix: string } | undefined;
  secrets: {
    /** Keys of the hashes: the first one makes them, all of them find. */
    store: readonly string[] | undefined;
    /** Keys are derived from these where there is none of its own. */
    session: readonly string[] | undefined;
  };
  /** How long sessions are believed while the store cannot be asked. */
  graceMs: number;
}

export interface SignInSettings {
  oidc: OidcSettings;
  session: {
    /** The first one encrypts, all of them decrypt. */
    secrets: readonly [string, ...string[]];
    hours: number;
  };
}

export interface OidcSettings {
  /** As the provider spells it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** How the secret is sent to the provider; undefined: as it accepts. */
  clientAuth?: 'client_secret_post' | 'client_secret_basic' | undefined;
  /** Undefined: anyone whom the provider knows is an operator. */
  requiredClaim: RequiredClaim | undefined;
}

/** A claim that only operators have. */
export interface RequiredClaim {
  name: string;
  value: string;
}
