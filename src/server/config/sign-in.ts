import { settingPrefix } from './bot-names';
import type { ParsedSettings } from './parsed-settings';
import type { Settings } from './settings';

export const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
export const signInNames = [...oidcNames, 'SESSION_SECRET'] as const;

/** Reports what is missing for a sign-in. Where nothing is reported, what it returns can be used. */
export function signInSettings(parsed: ParsedSettings): Settings['signIn'] {
  const set = [
    ...[...oidcNames, 'OIDC_REQUIRED_CLAIM' as const, 'OIDC_SUPERVISOR_CLAIM' as const, 'TAKEOVER_REQUIRED_CLAIM' as const].filter(
      parsed.isGiven,
    ),
    ...botClaims(parsed),
  ];
  if (set.length > 0) reportMissing(set, parsed);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, SESSION_SECRET: secrets } = parsed.values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || secrets === undefined) return { kind: 'off' };
  return {
    kind: 'on',
    oidc: { issuer, clientId, clientSecret, requiredClaim: parsed.values.OIDC_REQUIRED_CLAIM, clientAuth: parsed.values.OIDC_CLIENT_AUTH },
    session: { secrets, hours: parsed.values.SESSION_HOURS },
  };
}

/** The claims of bots that are set. */
function botClaims({ families }: ParsedSettings): string[] {
  return families.flatMap(({ bot, own }) => (bot !== undefined && own.REQUIRED_CLAIM ? [`${settingPrefix(bot)}REQUIRED_CLAIM`] : []));
}

function reportMissing(set: readonly string[], { isGiven, report }: ParsedSettings): void {
  for (const name of signInNames) {
    if (!isGiven(name)) report(name, `is missing: ${set.join(' and ')} cannot be used without it`);
  }
}
