import { isLoopback } from './loopback';
import type { Settings } from './settings';

/** Warnings for the person who sets up this server about who can get in, and where links may lead. The server starts all the same: there may be good reasons. */
export function exposureWarnings({ host, publicOrigin, trustedProxies, sandbox, signIn, audit, bots, store }: Settings): string[] {
  if (sandbox)
    return signIn.kind === 'on' ? ['no CONNECT_* credential is set: this is the sandbox, and no link leads to a conversation'] : [];
  const warnings: string[] = [];
  const seenAt = publicOrigin === undefined ? host : new URL(publicOrigin).hostname;
  const isPrivate = isLoopback(host) && isLoopback(seenAt);
  if (signIn.kind === 'off' && !isPrivate) warnings.push('nobody signs in: anyone who reaches this server can make share links');
  if (signIn.kind === 'on' && !signIn.oidc.requiredClaim)
    warnings.push('OIDC_REQUIRED_CLAIM is not set: anyone whom the provider knows is an operator');
  const overHttps = publicOrigin?.startsWith('https:') ?? trustedProxies > 0;
  if (signIn.kind === 'on' && !isPrivate && !overHttps) warnings.push('PUBLIC_URL is not https: sessions can be stolen on the way');
  if (!bots[0].connect.shareUrlHosts) warnings.push('SHARE_URL_HOSTS is not set: links to any host that the upstream names are shown');
  if (!audit.secrets.audit && !audit.secrets.session)
    warnings.push('AUDIT_SECRET is not set: the audit trail names customers by their masked user IDs alone');
  if (store.redis && isReadOnTheWay(new URL(store.redis.url)))
    warnings.push('REDIS_URL is not rediss: anyone on the way can read its password and what replicas share');
  warnings.push(...twinWarnings(bots));
  return warnings;
}

function isReadOnTheWay({ protocol, hostname, password }: URL): boolean {
  return protocol === 'redis:' && password !== '' && !isLoopback(hostname);
}

/** Two bots that reach the service alike are one: a link that is asked for at one would be made at the other. */
function twinWarnings(bots: Settings['bots']): string[] {
  const seen = new Map<string, string>();
  return bots.flatMap(({ name = '', connect, credentials }) => {
    const way = JSON.stringify([connect.apiUrl, connect.sharePath, credentials]);
    const twin = seen.get(way);
    seen.set(way, name);
    return twin === undefined ? [] : [`BOTS: ${name} has the same credentials as ${twin}, so both are the same bot`];
  });
}
