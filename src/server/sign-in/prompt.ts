import type { ServerMetadata } from 'openid-client';

/** Names no values, and by its documentation takes none but `none`, `consent` and `select_account`. */
const google = 'https://accounts.google.com';

/**
 * What has this provider ask who is there, even whom it knows (OpenID Connect Core 1.0, 3.1.2.1); undefined where it takes nothing of the kind
 * (`prompt_values_supported`: Initiating User Registration via OpenID Connect 1.0, 4).
 */
export function askingPrompt({ issuer, prompt_values_supported: named }: ServerMetadata): string | undefined {
  const offered: unknown[] = Array.isArray(named) ? named : [issuer === google ? 'select_account' : 'login'];
  return ['login', 'select_account'].find((prompt) => offered.includes(prompt));
}
