import { readFileSync } from 'node:fs';
import type { Environment, SettingIssue } from './settings-error';

/** Settings that may also be given as `X_FILE`, the path of a file that holds them. */
const secretNames = [
  'CONNECT_ACCOUNT_API_KEY',
  'CONNECT_BOT_API_KEY',
  'CONNECT_BOT_API_SECRET',
  'CONNECT_API_TOKEN',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
] as const;

/** Puts what each `X_FILE` holds in the place of `X`; trailing line breaks are no part of a secret. */
export function readSecretFiles(environment: Environment, issues: SettingIssue[]): Environment {
  const values = { ...environment };
  for (const name of secretNames) {
    const path = environment[`${name}_FILE`];
    if (path === undefined) continue;
    if (values[name] !== undefined) issues.push({ name, problem: `is set, and so is ${name}_FILE: set only one of them` });
    else values[name] = readSecret(`${name}_FILE`, path, issues);
  }
  return values;
}

function readSecret(name: string, path: string, issues: SettingIssue[]): string {
  const text = tryRead(path)?.replace(/[\r\n]+$/, '');
  if (text === undefined) issues.push({ name, problem: 'names a file that cannot be read' });
  else if (text === '') issues.push({ name, problem: 'names a file that is empty' });
  // Whatever went wrong, the secret counts as given, so that no second line calls it missing or too short.
  return text || 'unreadable'.padEnd(64, '-');
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
