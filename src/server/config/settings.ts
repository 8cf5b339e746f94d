import { isSandbox, settingConflicts } from './conflicts';
import { settingSchema } from './schema';
import { readSecretFiles } from './secret-files';
import { type Environment, type SettingIssue, SettingsError } from './settings-error';

/** What the upstream believes us by: a ready bearer token, or keys that are exchanged for tokens. */
export type Credentials =
  | { kind: 'token'; token: string }
  | { kind: 'keys'; accountApiKey: string; botApiKey: string; botApiSecret: string };

export interface ConnectSettings {
  /** Absolute, maybe with a path, no slash at its end. */
  apiUrl: string;
  sharePath: string;
  authPath: string;
  timeoutMs: number;
  /** Where share links may lead, as `shareHostOf` spells hosts; undefined: anywhere. */
  shareUrlHosts: readonly string[] | undefined;
}

/** A claim that only operators have. */
export interface RequiredClaim {
  name: string;
  value: string;
}

export interface OidcSettings {
  /** As the provider spells it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Undefined: whoever the provider knows is an operator. */
  requiredClaim: RequiredClaim | undefined;
}

export interface SignInSettings {
  oidc: OidcSettings;
  session: {
    /** The first one encrypts, all of them decrypt. */
    secrets: readonly [string, ...string[]];
    hours: number;
  };
}

export interface Settings {
  host: string;
  /** 0: any free one. */
  port: number;
  /** The origin browsers see; undefined: the request's own. */
  publicOrigin: string | undefined;
  maxHours: number;
  logLevel: string;
  /** How many share links one client may ask for in a minute. */
  rateLimitPerMinute: number;
  /** How many proxies in front may be believed about the client's address and protocol. */
  trustedProxies: number;
  /** As `port`; undefined: the metrics are served nowhere. */
  metricsPort: number | undefined;
  /** null: nobody signs in. */
  signIn: SignInSettings | null;
  connect: ConnectSettings;
  /** null: the sandbox, which hands out its own. */
  credentials: Credentials | null;
}

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 *
 * @throws {SettingsError} naming every setting that is wrong, and no value.
 */
export function readSettings(environment: Environment): Settings {
  const issues: SettingIssue[] = [];
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const values = readSecretFiles(given, issues);
  const parsed = settingSchema.safeParse(values);
  for (const { path, message } of parsed.error?.issues ?? []) issues.push({ name: path.join('.'), problem: message });
  issues.push(...settingConflicts(values));
  if (!parsed.success || issues.length > 0) throw new SettingsError(issues);

  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    publicOrigin: data.PUBLIC_URL,
    maxHours: data.SHARE_MAX_HOURS,
    logLevel: data.LOG_LEVEL,
    rateLimitPerMinute: data.RATE_LIMIT_PER_MINUTE,
    trustedProxies: data.TRUST_PROXY,
    metricsPort: data.METRICS_PORT,
    signIn: signInOf(data),
    connect: {
      apiUrl: data.CONNECT_API_URL,
      sharePath: data.CONNECT_SHARE_PATH,
      authPath: data.CONNECT_AUTH_PATH,
      timeoutMs: data.CONNECT_TIMEOUT_MS,
      shareUrlHosts: data.SHARE_URL_HOSTS,
    },
    credentials: isSandbox(values) ? null : credentialsOf(data),
  };
}

interface GivenCredentials {
  CONNECT_API_TOKEN?: string | undefined;
  CONNECT_ACCOUNT_API_KEY?: string | undefined;
  CONNECT_BOT_API_KEY?: string | undefined;
  CONNECT_BOT_API_SECRET?: string | undefined;
}

function credentialsOf(given: GivenCredentials): Credentials {
  if (given.CONNECT_API_TOKEN !== undefined) return { kind: 'token', token: given.CONNECT_API_TOKEN };
  const { CONNECT_ACCOUNT_API_KEY: accountApiKey, CONNECT_BOT_API_KEY: botApiKey, CONNECT_BOT_API_SECRET: botApiSecret } = given;
  if (!accountApiKey || !botApiKey || !botApiSecret) throw new Error('settingConflicts lets no incomplete credentials through');
  return { kind: 'keys', accountApiKey, botApiKey, botApiSecret };
}

interface GivenSignIn {
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_REQUIRED_CLAIM?: RequiredClaim | undefined;
  SESSION_SECRET?: readonly [string, ...string[]] | undefined;
  SESSION_HOURS: number;
}

function signInOf(given: GivenSignIn): SignInSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, SESSION_SECRET: secrets } = given;
  if (issuer === undefined) return null;
  if (!clientId || !clientSecret || !secrets) throw new Error('settingConflicts lets no incomplete sign-in through');
  return {
    oidc: { issuer, clientId, clientSecret, requiredClaim: given.OIDC_REQUIRED_CLAIM },
    session: { secrets, hours: given.SESSION_HOURS },
  };
}
