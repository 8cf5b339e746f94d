import type { Proxies } from '../config/proxies';
import type { SignInSettings } from '../config/settings';
import type { Site } from '../site/site';
import type { createSignIn, SignIn } from './sign-in';

interface OpenParts extends Omit<Parameters<typeof createSignIn>[1], 'failureResponse' | 'fetch'> {
  site: Site | undefined;
  sandbox: boolean;
  /** On the way to the provider. */
  proxies: Proxies;
}

/** Loaded only where it is wanted, because it slows the start. @returns undefined where nobody signs in. */
export async function openSignIn(
  settings: { kind: 'off' } | ({ kind: 'on' } & SignInSettings),
  { site, sandbox, proxies, ...parts }: OpenParts,
): Promise<SignIn | undefined> {
  if (settings.kind === 'off') return undefined;
  const [{ createSignIn }, { signInPage }] = await Promise.all([import('./sign-in'), import('./sign-in-page')]);
  const fetch = proxies.https && (await import('./proxied-fetch')).createProxiedFetch(proxies);
  return createSignIn(settings, { ...parts, fetch, failureResponse: signInPage(site, sandbox) });
}
