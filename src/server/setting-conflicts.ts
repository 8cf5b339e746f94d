import type { Environment, SettingIssue } from './setting-issue';

const keyNames = ['CONNECT_ACCOUNT_API_KEY', 'CONNECT_BOT_API_KEY', 'CONNECT_BOT_API_SECRET'] as const;
const signInNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REQUIRED_CLAIM'] as const;

export function isSandbox(values: Environment): boolean {
  return values.SANDBOX === undefined ? !hasCredential(values) : values.SANDBOX === 'true';
}

/** What is wrong with settings that are right each by itself. */
export function settingConflicts(values: Environment): SettingIssue[] {
  return [...credentialConflicts(values), ...sandboxConflicts(values), ...accessConflicts(values), ...portConflicts(values)];
}

function portConflicts({ PORT = '3000', METRICS_PORT }: Environment): SettingIssue[] {
  if (METRICS_PORT === undefined || METRICS_PORT !== PORT || PORT === '0') return [];
  return [{ name: 'METRICS_PORT', problem: 'must not be PORT: the metrics are not for those who reach the page' }];
}

function credentialConflicts(values: Environment): SettingIssue[] {
  const given = keyNames.filter((name) => values[name] !== undefined);
  if (given.length > 0 && values.CONNECT_API_TOKEN !== undefined) {
    return [{ name: 'CONNECT_API_TOKEN', problem: `is set, and so is ${given.join(', ')}: set the token or the three keys, not both` }];
  }
  if (given.length === 0) return [];
  return keyNames
    .filter((name) => values[name] === undefined)
    .map((name) => ({ name, problem: `is missing: ${given.join(' and ')} cannot be used without it` }));
}

function sandboxConflicts(values: Environment): SettingIssue[] {
  if (values.SANDBOX === 'true' && hasCredential(values)) {
    return [{ name: 'SANDBOX', problem: 'must not be true while a CONNECT_* credential is set: remove one of them' }];
  }
  if (values.SANDBOX === 'false' && !hasCredential(values)) {
    return [{ name: 'SANDBOX', problem: 'is false, so credentials are needed: set CONNECT_API_TOKEN or the three CONNECT_*_API_* keys' }];
  }
  return [];
}

/** Nobody may believe that access is closed while it is open. */
function accessConflicts(values: Environment): SettingIssue[] {
  const signIn = signInNames.filter((name) => values[name] !== undefined);
  const issues: SettingIssue[] = signIn.map((name) => ({
    name,
    problem: 'is set, but this version has no sign-in yet: remove it and keep others out by other means',
  }));
  if (!isSandbox(values) && values.ALLOW_ANONYMOUS !== 'true' && !isLoopback(values.HOST ?? '127.0.0.1')) {
    issues.push({
      name: 'ALLOW_ANONYMOUS',
      problem:
        'must be true to serve live on a HOST that is not loopback, because anybody who reaches it could make share links: set it, or keep HOST at 127.0.0.1',
    });
  }
  return issues;
}

function hasCredential(values: Environment): boolean {
  return [...keyNames, 'CONNECT_API_TOKEN'].some((name) => values[name] !== undefined);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
