import { readFileSync } from 'node:fs';
import type { Environment, Report } from './settings-error';

/** What is set, by name. A value is undefined where it cannot be used; that has been reported. */
export type GivenSettings = Map<string, string | undefined>;

/**
 * What the environment sets; an empty value counts as unset.
 *
 * @param secretNames those that may also be given as `X_FILE`, the path of a file; line breaks at its end do not count.
 */
export function givenSettings(environment: Environment, secretNames: readonly string[], report: Report): GivenSettings {
  const given: GivenSettings = new Map(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  for (const name of secretNames) {
    const path = given.get(`${name}_FILE`);
    if (path === undefined) continue;
    if (given.has(name)) report(name, `is set, and so is ${name}_FILE: set only one of them`);
    else given.set(name, readSecret(`${name}_FILE`, path, report));
  }
  return given;
}

function readSecret(name: string, path: string, report: Report): string | undefined {
  const text = tryRead(path)?.replace(/[\r\n]+$/, '');
  if (text === undefined) report(name, 'names a file that cannot be read');
  else if (text === '') report(name, 'names a file that is empty');
  return text || undefined;
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
