/** Never a real origin (RFC 2606, 2). */
const base = 'https://desk.invalid';
/** In characters. The path is kept in a cookie, and browsers limit the size of cookies. */
const longest = 512;

/**
 * Where the browser goes after the sign-in: to `returnTo` if that is a safe path of the desk, else to the start page. A path is not safe if a
 * browser, proxy or decoder on the way could read it as another origin: with two slashes at the start, a backslash or a control character, also
 * percent-encoded or as full-width characters. A path that would begin or end a session is not safe either, nor is one of another application
 * at the same origin.
 *
 * @param basePath the path that the desk is below; empty at the root of its host.
 */
export function safeReturnPath(returnTo: string | undefined, basePath = ''): string {
  const home = `${basePath}/`;
  if (!returnTo || returnTo.length > longest) return home;
  const path = toOwnPath(returnTo, basePath);
  // Checked again, because characters outside ASCII are now percent-encoded and longer.
  if (path === undefined || path.length > longest) return home;
  return toOwnPath(decodeFully(path), basePath) === undefined ? home : path;
}

/** Resolves the path as a browser does; undefined if it leads to another origin, or to a sign-in or sign-out. */
function toOwnPath(text: string, basePath: string): string | undefined {
  const url = isOwnPath(text) && URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (url?.origin !== base || !isOwnPath(decodeFully(url.pathname)) || !url.pathname.startsWith(`${basePath}/`)) return undefined;
  if (/^\/auth(\/|$)/i.test(url.pathname.slice(basePath.length))) return undefined;
  return url.pathname + url.search;
}

function isOwnPath(text: string): boolean {
  const path = text.normalize('NFKC');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop some of these characters, which turns "/\t/" into "//".
  return /^\/(?!\/)/.test(path) && !/[\\\u0000-\u001f\u007f]/.test(path);
}

/** Returns an empty text, which is no path, if the text cannot be decoded or was encoded more than a few times. */
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
