import { botSettings } from './bots';
import { isSandbox, reportSandbox } from './credentials';
import { draftRules, linkPolicy } from './link-policy';
import { lookupSettings } from './lookup';
import { isLoopback } from './loopback';
import { type ParsedSettings, parseSettings } from './parsed-settings';
import type { AuditSettings, Settings } from './settings';
import { type Environment, type SettingIssue, SettingsError } from './settings-error';
import { oidcNames, signInNames, signInSettings } from './sign-in';
import { storeSettings } from './store';

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 *
 * @throws {SettingsError} naming every setting that is wrong, and no value.
 */
export function readSettings(environment: Environment): Settings {
  const issues: SettingIssue[] = [];
  const parsed = parseSettings(environment, (name, problem) => {
    // Several bots may take the same setting.
    if (!issues.some((issue) => issue.name === name && issue.problem === problem)) issues.push({ name, problem });
  });
  const bots = botSettings(parsed);
  reportSandbox(parsed);
  const signIn = signInSettings(parsed);
  const lookup = lookupSettings(parsed);
  reportOpenAccess(parsed);
  reportSharedPort(parsed);
  reportHttpUpstream(parsed);
  reportSilence(parsed);
  const store = storeSettings(parsed);
  if (issues.length > 0) throw new SettingsError(issues);

  const { values } = parsed;
  return {
    host: values.HOST,
    port: values.PORT,
    publicOrigin: values.PUBLIC_URL?.origin,
    basePath: values.PUBLIC_URL?.basePath ?? '',
    cookieName: values.COOKIE_NAME,
    rules: draftRules(parsed, bots),
    policy: linkPolicy(parsed),
    logLevel: values.LOG_LEVEL,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    lookup,
    trustedProxies: values.TRUST_PROXY,
    metricsPort: values.METRICS_PORT,
    securityContact: values.SECURITY_CONTACT,
    audit: auditSettings(parsed),
    store,
    drainDelayMs: (values.DRAIN_DELAY_S ?? (values.TRUST_PROXY > 0 ? 1 : 0)) * 1000,
    signIn,
    proxies: { https: values.HTTPS_PROXY, http: values.HTTP_PROXY, direct: values.NO_PROXY ?? [] },
    sandbox: isSandbox(parsed),
    bots,
  };
}

/** Refuses a live server that anybody can use, unless the settings say that this is wanted. */
function reportOpenAccess(parsed: ParsedSettings): void {
  const { values, isGiven, isWrong, report } = parsed;
  const onLoopback = isLoopback(values.HOST) && !isWrong('HOST');
  if (isSandbox(parsed) || oidcNames.some(isGiven) || values.ALLOW_ANONYMOUS || onLoopback) return;
  const why = 'HOST is not loopback and nobody signs in: anybody who reaches it could take over customer conversations';
  const what = `set ${signInNames.join(', ')}, or HOST=127.0.0.1, or this to true if it is wanted`;
  report('ALLOW_ANONYMOUS', `is not true, while ${why}. Instead, ${what}`);
}

/** For the trail's own tools too, which need no other setting. */
export function auditSettings({ values }: Pick<ParsedSettings, 'values'>): AuditSettings {
  const { AUDIT_FILE: file, AUDIT_SECRET: audit, SESSION_SECRET: session } = values;
  return { file: file === '-' ? undefined : file, secrets: { audit, session } };
}

/** A live server that says nothing keeps its troubles to itself. */
function reportSilence(parsed: ParsedSettings): void {
  if (parsed.values.LOG_LEVEL === 'silent' && !isSandbox(parsed)) parsed.report('LOG_LEVEL', 'must not be silent outside the sandbox');
}

function reportSharedPort({ values: { PORT, METRICS_PORT }, isWrong, report }: ParsedSettings): void {
  if (METRICS_PORT !== PORT || PORT === 0 || isWrong('PORT')) return;
  report('METRICS_PORT', 'must not be PORT: the metrics are not for those who reach the page');
}

/** Refuses to send tokens in plain text over a network, unless the settings say that this is wanted. */
function reportHttpUpstream({ values: { ALLOW_HTTP_UPSTREAM }, families, isWrong, report }: ParsedSettings): void {
  if (ALLOW_HTTP_UPSTREAM || isWrong('ALLOW_HTTP_UPSTREAM')) return;
  for (const { values, nameOf } of families) {
    const { protocol, hostname } = new URL(values.CONNECT_API_URL);
    if (protocol === 'https:' || isLoopback(hostname)) continue;
    const problem = 'must be https off loopback, or tokens and links can be read on the way; ALLOW_HTTP_UPSTREAM=true accepts that';
    report(nameOf('CONNECT_API_URL'), problem);
  }
}
