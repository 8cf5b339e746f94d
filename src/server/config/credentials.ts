import { type ConnectFamily, keyNames, tokenName } from './connect-family';
import type { ParsedSettings } from './parsed-settings';
import type { Credentials } from './settings';

/** Reports what is wrong with the credentials of one bot. Where nothing is reported, what it returns can be used; undefined: there are none. */
export function credentialsOf(family: ConnectFamily): Credentials | undefined {
  reportConflicts(family);
  const { values } = family;
  const { CONNECT_ACCOUNT_API_KEY: accountApiKey, CONNECT_BOT_API_KEY: botApiKey, CONNECT_BOT_API_SECRET: botApiSecret } = values;
  if (values.CONNECT_API_TOKEN !== undefined) return { kind: 'token', token: values.CONNECT_API_TOKEN };
  if (accountApiKey === undefined || botApiKey === undefined || botApiSecret === undefined) return undefined;
  return { kind: 'keys', accountApiKey, botApiKey, botApiSecret };
}

/** The sandbox runs where `SANDBOX` says so, and where neither `SANDBOX` nor a credential is set. */
export function isSandbox({ values, isGiven, families }: ParsedSettings): boolean {
  return values.SANDBOX ?? !(isGiven('SANDBOX') || families.some(hasCredential));
}

function hasCredential({ isGiven }: ConnectFamily): boolean {
  return isGiven(tokenName) || keyNames.some(isGiven);
}

function reportConflicts({ isGiven, nameOf, report }: ConnectFamily): void {
  const keys = keyNames.filter(isGiven);
  const given = keys.map(nameOf);
  if (keys.length > 0 && isGiven(tokenName)) {
    report(nameOf(tokenName), `is set, and so is ${given.join(', ')}: set the token or the three keys, not both`);
  } else if (keys.length > 0) {
    for (const name of keyNames) {
      if (!isGiven(name)) report(nameOf(name), `is missing: ${given.join(' and ')} cannot be used without it`);
    }
  }
}

/** Reports a sandbox that has credentials, and bots that have none. */
export function reportSandbox({ values, families, report }: ParsedSettings): void {
  const without = families.filter((family) => !hasCredential(family));
  if (values.SANDBOX === true && without.length < families.length) {
    report('SANDBOX', 'must not be true while a CONNECT_* credential is set: remove one of them');
  }
  if (values.SANDBOX === false && without.length === families.length) {
    report('SANDBOX', 'is false, so credentials are needed: set CONNECT_API_TOKEN or the three CONNECT_*_API_* keys');
  } else if (without.length < families.length) {
    for (const { nameOf } of without) {
      report(nameOf('CONNECT_BOT_API_KEY'), `is missing: set the three keys of this bot, or ${nameOf(tokenName)}; other bots have theirs`);
    }
  }
}
