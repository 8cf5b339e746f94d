import { type ParsedSettings, reportMissing } from './parsed-settings';
import type { Settings } from './settings';

const keyNames = ['CONNECT_ACCOUNT_API_KEY', 'CONNECT_BOT_API_KEY', 'CONNECT_BOT_API_SECRET'] as const;

/** Reports what is wrong with the credentials. Where nothing is reported, what it returns can be used. */
export function credentialSettings(parsed: ParsedSettings): Settings['credentials'] {
  reportConflicts(parsed);
  const { values } = parsed;
  const { CONNECT_ACCOUNT_API_KEY: accountApiKey, CONNECT_BOT_API_KEY: botApiKey, CONNECT_BOT_API_SECRET: botApiSecret } = values;
  if (values.CONNECT_API_TOKEN !== undefined) return { kind: 'token', token: values.CONNECT_API_TOKEN };
  if (accountApiKey !== undefined && botApiKey !== undefined && botApiSecret !== undefined) {
    return { kind: 'keys', accountApiKey, botApiKey, botApiSecret };
  }
  return { kind: 'sandbox' };
}

/** The sandbox runs where `SANDBOX` says so, and where neither `SANDBOX` nor a credential is set. */
export function isSandbox({ values, isGiven }: ParsedSettings): boolean {
  return values.SANDBOX ?? !(isGiven('SANDBOX') || hasCredential(isGiven));
}

function hasCredential(isGiven: ParsedSettings['isGiven']): boolean {
  return isGiven('CONNECT_API_TOKEN') || keyNames.some(isGiven);
}

function reportConflicts(parsed: ParsedSettings): void {
  const { values, isGiven, report } = parsed;
  const keys = keyNames.filter(isGiven);
  if (keys.length > 0 && isGiven('CONNECT_API_TOKEN')) {
    report('CONNECT_API_TOKEN', `is set, and so is ${keys.join(', ')}: set the token or the three keys, not both`);
  } else if (keys.length > 0) reportMissing(keyNames, keys, parsed);

  if (values.SANDBOX === true && hasCredential(isGiven)) {
    report('SANDBOX', 'must not be true while a CONNECT_* credential is set: remove one of them');
  }
  if (values.SANDBOX === false && !hasCredential(isGiven)) {
    report('SANDBOX', 'is false, so credentials are needed: set CONNECT_API_TOKEN or the three CONNECT_*_API_* keys');
  }
}
