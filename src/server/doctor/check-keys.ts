import { headers } from '../upstream/connect-client';
import { type Grant, grantOf, isSuccess, readJson, type UpstreamResponse } from '../upstream/response';
import { exchangeCall } from '../upstream/token-cache';
import { type Finding, failed, ok, skipped } from './finding';
import type { BotAccess, UpstreamAccess } from './upstream-access';
import { developersPage, fromApi } from './upstream-trouble';

const endpoint = { check: 'keys', setting: 'CONNECT_AUTH_PATH', olderPath: '/authorization/code' } as const;

/** Exchanges the keys for a token, as the server does. @returns the token too, for what comes next. */
export async function checkKeys(
  { connect, credentials }: BotAccess,
  upstream: UpstreamAccess,
): Promise<{ finding: Finding; token?: string }> {
  if (credentials.kind === 'token') {
    return { finding: skipped('keys', 'CONNECT_API_TOKEN is set: no keys are exchanged, and nobody renews it.'), token: credentials.token };
  }
  const answer = await upstream.post(exchangeCall(upstream.prefix + connect.authPath, credentials, headers));
  const read = fromApi(answer, endpoint, upstream);
  if ('finding' in read) return read;
  const grant = readGrant(read.response);
  if (!grant) return { finding: refused(read.response.statusCode) };
  return { finding: ok('keys', `The upstream exchanges the keys for a token that lasts ${lifetimeOf(grant)}.`), token: grant.token };
}

function readGrant(answer: UpstreamResponse): Grant | undefined {
  try {
    return isSuccess(answer.statusCode) ? grantOf(readJson(answer)) : undefined;
  } catch {
    return undefined;
  }
}

const lifetimeOf = ({ expiresInS }: Grant) => (expiresInS < 60 ? `${expiresInS} seconds` : `${Math.round(expiresInS / 60)} minutes`);

const copyAgain = `Copy the three keys again: the account's from its Profile page, the bot's two from ${developersPage}.`;
const checkPath = `Check CONNECT_API_URL and CONNECT_AUTH_PATH: ${developersPage} shows the service endpoint.`;

/** What each status means here: docs/connect-api.md, "Authorization". */
const advice: Record<number, string> = {
  400: copyAgain,
  401: copyAgain,
  403: 'The account is free, or may not use this API: have its package checked.',
  404: `The account key is not known: copy it again from the account's Profile page. ${checkPath}`,
};

function refused(status: number): Finding {
  if (isSuccess(status)) return failed('keys', `The upstream answers ${status}, but with no token.`, checkPath);
  return failed('keys', `The upstream does not exchange the keys (status ${status}).`, advice[status] ?? checkPath);
}
