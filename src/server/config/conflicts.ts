import { isLoopback } from './loopback';
import type { Environment, SettingIssue } from './settings-error';

const keyNames = ['CONNECT_ACCOUNT_API_KEY', 'CONNECT_BOT_API_KEY', 'CONNECT_BOT_API_SECRET'] as const;
const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

export function isSandbox(values: Environment): boolean {
  return values.SANDBOX === undefined ? !hasCredential(values) : values.SANDBOX === 'true';
}

/** What is wrong with settings that are right each by itself. */
export function settingConflicts(values: Environment): SettingIssue[] {
  const checks = [credentialConflicts, sandboxConflicts, signInConflicts, accessConflicts, portConflicts];
  return checks.flatMap((check) => check(values));
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

function signInConflicts(values: Environment): SettingIssue[] {
  const given = [...oidcNames, 'OIDC_REQUIRED_CLAIM'].filter((name) => values[name] !== undefined);
  if (given.length === 0) return [];
  return [...oidcNames, 'SESSION_SECRET']
    .filter((name) => values[name] === undefined)
    .map((name) => ({ name, problem: `is missing: ${given.join(' and ')} cannot be used without it` }));
}

/** Nobody may believe that access is closed while it is open. */
function accessConflicts(values: Environment): SettingIssue[] {
  const signsIn = oidcNames.some((name) => values[name] !== undefined);
  if (isSandbox(values) || signsIn || values.ALLOW_ANONYMOUS === 'true' || isLoopback(values.HOST ?? '127.0.0.1')) return [];
  const why = 'HOST is not loopback and nobody signs in: anybody who reaches it could take over customer conversations';
  const what = `set ${[...oidcNames, 'SESSION_SECRET'].join(', ')}, or HOST=127.0.0.1, or this to true if it is wanted`;
  return [{ name: 'ALLOW_ANONYMOUS', problem: `is not true, while ${why}. Instead, ${what}` }];
}

function hasCredential(values: Environment): boolean {
  return [...keyNames, 'CONNECT_API_TOKEN'].some((name) => values[name] !== undefined);
}
