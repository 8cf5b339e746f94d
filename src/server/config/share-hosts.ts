import { isIP } from 'node:net';

const entryShape = /^(?<any>\*\.)?(?<host>\[[\da-f:.]+\]|[^\s\p{Cc}:/\\?#@[\]%*]+)(?::(?<port>\d{1,5}))?$/iu;

/**
 * Reads one entry of `SHARE_URL_HOSTS`: a host, a host with its port, or `*.domain` for the subdomains of a domain.
 *
 * @returns it as a URL spells it (lower case, punycode); undefined where it is not valid.
 */
export function shareHostOf(entry: string): string | undefined {
  const { any = '', host, port } = entryShape.exec(entry)?.groups ?? {};
  if (host === undefined || !URL.canParse(`http://${host}`) || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535) return undefined;
  const name = nameOf(new URL(`http://${host}`));
  if (name.split('.').includes('') || (any !== '' && (name.startsWith('[') || isIP(name) !== 0))) return undefined;
  return any + name + (port === undefined ? '' : `:${Number(port)}`);
}

/**
 * Makes the check whether a URL's host is one of those that are set. The host is what a browser would connect to, however the URL is written.
 *
 * @param hosts as `shareHostOf` gives them.
 */
export function createHostCheck(hosts: readonly string[]): (url: URL) => boolean {
  const exact = new Set(hosts.filter((host) => !host.startsWith('*')));
  const suffixes = hosts.filter((host) => host.startsWith('*')).map((host) => host.slice(1));
  return (url) => {
    const name = nameOf(url);
    const withPort = `${name}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
    return exact.has(name) || exact.has(withPort) || suffixes.some((suffix) => name.endsWith(suffix) || withPort.endsWith(suffix));
  };
}

/** `host.` and `host` are the same (RFC 1034, 3.1). */
function nameOf({ hostname }: URL): string {
  return hostname.replace(/\.$/, '');
}
