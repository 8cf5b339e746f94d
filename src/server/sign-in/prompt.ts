import type { ServerMetadata } from 'openid-client';

/** Its metadata lists no prompts; its documentation allows only `none`, `consent` and `select_account`. */
const google = 'https://accounts.google.com';

/**
 * The prompt that makes this provider ask who signs in, even if it has a session (OpenID Connect Core 1.0, 3.1.2.1); undefined if it supports
 * none (`prompt_values_supported`: Initiating User Registration via OpenID Connect 1.0, 4).
 */
export function askingPrompt({ issuer, prompt_values_supported: listed }: ServerMetadata): string | undefined {
  const offered: unknown[] = Array.isArray(listed) ? listed : [issuer === google ? 'select_account' : 'login'];
  return ['login', 'select_account'].find((prompt) => offered.includes(prompt));
}
