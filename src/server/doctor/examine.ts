import { exposureWarnings } from '../config/exposure';
import type { Settings } from '../config/settings';
import { checkPublicUrl } from './check-public-url';
import { examineBots } from './examine-bots';
import { type Finding, skipped, warning } from './finding';

/** Checks these settings against the services that they name, one after the other. */
export async function* examine(settings: Settings): AsyncGenerator<Finding> {
  const { proxies, publicOrigin, basePath, signIn, policy } = settings;
  yield* exposureWarnings(settings).map((text) => warning('settings', `${text}.`));
  yield* examineBots(settings);
  // Loaded only where it is wanted, as the server does.
  if (settings.store.redis) yield* (await import('./check-store')).checkStore(settings.store.redis);
  yield checkPublicUrl(settings);
  if (signIn.kind === 'off') return yield skipped('sign-in', 'OIDC_ISSUER is not set: nobody signs in.');
  const deskUrl = publicOrigin && publicOrigin + basePath;
  yield* (await import('./check-sign-in')).checkSignIn(signIn, { deskUrl, proxies, policy });
}
