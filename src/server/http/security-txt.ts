import { pageResponse, type RequestContext } from './response';

export const securityTxtPath = '/.well-known/security.txt';
const validityMs = 365 * 24 * 3_600_000;

interface SecurityTxt {
  /** A `mailto:` or `https:` URI of those who want to know of vulnerabilities. */
  contact: string;
  /** The origin browsers see, where it is known. */
  publicOrigin: string | undefined;
  /** The path of the desk there. */
  basePath: string;
  /** Milliseconds since 1970. RFC 9116 wants an end, so that nobody trusts a server that was forgotten: it is a year after the start. */
  startedMs: number;
}

/** Answers with `security.txt` (RFC 9116). */
export function createSecurityTxt({ contact, publicOrigin, basePath, startedMs }: SecurityTxt) {
  const lines = [`Contact: ${contact}`, `Expires: ${new Date(startedMs + validityMs).toISOString()}`];
  if (publicOrigin !== undefined) lines.push(`Canonical: ${publicOrigin}${basePath}${securityTxtPath}`);
  const text = `${lines.join('\n')}\n`;
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' };
  return (c: RequestContext) => pageResponse(c, 200, text, headers);
}
