import { isLoopback } from './loopback';
import type { Settings } from './settings';

/** What whoever set this server up should know about who gets in. None of it keeps a server from starting: there may be good reasons. */
export function exposureWarnings({ host, publicOrigin, trustedProxies, credentials, signIn }: Settings): string[] {
  if (credentials.kind === 'sandbox')
    return signIn.kind === 'on' ? ['no CONNECT_* credential is set: this is the sandbox, and no link leads to a conversation'] : [];
  const warnings: string[] = [];
  const seenAt = publicOrigin === undefined ? host : new URL(publicOrigin).hostname;
  const isPrivate = isLoopback(host) && isLoopback(seenAt);
  if (signIn.kind === 'off' && !isPrivate) warnings.push('nobody signs in: whoever reaches this server can make share links');
  if (signIn.kind === 'on' && !signIn.oidc.requiredClaim)
    warnings.push('OIDC_REQUIRED_CLAIM is not set: whoever the provider knows is an operator');
  const overHttps = publicOrigin?.startsWith('https:') ?? trustedProxies > 0;
  if (signIn.kind === 'on' && !isPrivate && !overHttps) warnings.push('PUBLIC_URL is not https: sessions can be stolen on the way');
  return warnings;
}
