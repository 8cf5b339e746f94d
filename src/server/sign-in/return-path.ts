const home = '/';
/** Never a real origin (RFC 2606, 2). */
const base = 'https://desk.invalid';
/** It travels in a cookie, whose size browsers limit. */
const longest = 512;

/**
 * Where the browser goes after the sign-in: a path of ours, else the desk itself. Refused is whatever some browser, proxy or decoder on the
 * way could take for another origin: two slashes at the start, a backslash, a control character, each of them also percent-encoded or as wide
 * as Chinese characters; and what would begin or end a session again.
 */
export function safeReturnPath(returnTo: string | undefined): string {
  if (!returnTo || returnTo.length > longest) return home;
  const path = toOwnPath(returnTo);
  // Measured again: what is no ASCII has become longer.
  if (path === undefined || path.length > longest) return home;
  return toOwnPath(decodeFully(path)) === undefined ? home : path;
}

/** As a browser resolves it; undefined where it leads elsewhere, or to a sign-in or sign-out. */
function toOwnPath(text: string): string | undefined {
  const url = isOwnPath(text) && URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (url?.origin !== base || !isOwnPath(decodeFully(url.pathname)) || /^\/auth(\/|$)/i.test(url.pathname)) return undefined;
  return url.pathname + url.search;
}

function isOwnPath(text: string): boolean {
  const path = text.normalize('NFKC');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop some of them, so that "/\t/" becomes "//".
  return /^\/(?!\/)/.test(path) && !/[\\\u0000-\u001f\u007f]/.test(path);
}

/** Empty, and so no path, for what cannot be decoded or was encoded over and over. */
function decodeFully(text: string): string {
  let decoded = text;
  for (let round = 0; round < 5; round++) {
    try {
      const next = decodeURIComponent(decoded);
      if (next === decoded) return decoded;
      decoded = next;
    } catch {
      return '';
    }
  }
  return '';
}
