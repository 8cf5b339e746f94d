import { isLoopback } from '../config/loopback';
import type { Settings } from '../config/settings';
import { type Finding, failed, ok, warning } from './finding';

/** Browsers copy, keep sessions safe and install the page over https only, except on this machine. */
export function checkPublicUrl({ publicOrigin, basePath, trustedProxies }: Settings): Finding {
  if (publicOrigin === undefined) {
    return warning(
      'public-url',
      'PUBLIC_URL is not set, so each request says which address the desk has.',
      'Before operators use it, set PUBLIC_URL to the https address that they open.',
    );
  }
  const { protocol, hostname } = new URL(publicOrigin);
  if (protocol === 'http:' && isLoopback(hostname)) {
    return warning(
      'public-url',
      `${publicOrigin}${basePath} is not https, and works on this machine alone.`,
      'Others need an https address.',
    );
  }
  if (protocol === 'http:') {
    const todo = 'Put a proxy that speaks https in front (docs/deploy), and set PUBLIC_URL to its address.';
    return failed(
      'public-url',
      `${publicOrigin}${basePath} is not https: sessions and links can be read on the way, and browsers do not copy.`,
      todo,
    );
  }
  if (trustedProxies === 0) {
    const text = `${publicOrigin}${basePath} is https, so a proxy stands in front, but TRUST_PROXY is 0: all operators seem to have one address.`;
    return warning('public-url', text, 'Set TRUST_PROXY to the number of proxies in front.');
  }
  return ok('public-url', `${publicOrigin}${basePath} is https.`);
}
