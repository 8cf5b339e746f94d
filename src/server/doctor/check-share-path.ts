import { sharePathOf } from '../upstream/connect-client';
import { isSuccess, readJson, shareUrlOf, type UpstreamResponse } from '../upstream/response';
import { type Finding, failed, ok } from './finding';
import { madeUpUserId } from './made-up-user-id';
import type { BotAccess, UpstreamAccess } from './upstream-access';
import { developersPage, fromApi } from './upstream-trouble';

const endpoint = { check: 'share-path', setting: 'CONNECT_SHARE_PATH', olderPath: '/conversation/share' } as const;

/**
 * Asks for a link to the conversation of a made-up user ID, which the upstream must not know (docs/connect-api.md, "Share URL"). Where it makes a
 * link all the same, that is one to read along for an hour.
 */
export async function checkSharePath({ connect, credentials }: BotAccess, upstream: UpstreamAccess, token: string): Promise<Finding> {
  const madeUp = { mode: 'view', userId: madeUpUserId(), hours: 1 } as const;
  const answer = await upstream.get(sharePathOf(upstream.prefix + connect.sharePath, madeUp), token);
  const read = fromApi(answer, endpoint, upstream);
  if ('finding' in read) return read.finding;
  const { statusCode } = read.response;
  if (statusCode === 404)
    return ok('share-path', 'The upstream knows no conversation of a made-up user ID, as it should, and made no link.');
  if (isSuccess(statusCode)) return unexpectedLink(read.response);
  return statusCode === 401 || statusCode === 403 ? refusedToken(statusCode, credentials.kind) : unexpected(statusCode);
}

function unexpected(status: number): Finding {
  return failed(
    'share-path',
    `The upstream answers ${status} for a made-up user ID, in place of 404.`,
    'Check CONNECT_SHARE_PATH; older nodes have /conversation/share.',
  );
}

function refusedToken(status: number, kind: BotAccess['credentials']['kind']): Finding {
  const todo =
    kind === 'token'
      ? 'Get a new CONNECT_API_TOKEN, or set the three keys, which are renewed.'
      : 'Check that the keys are those of this bot, that it is published on the Web channel, and that the account has the Pro Team package. If so, check CONNECT_SHARE_PATH.';
  return failed('share-path', `The upstream refuses the token for share links (status ${status}).`, todo);
}

function unexpectedLink(answer: UpstreamResponse): Finding {
  if (!holdsLink(answer)) {
    const text = `The upstream answers ${answer.statusCode} for a made-up user ID, in place of 404, but with no link that can be read.`;
    return failed('share-path', text, `Check CONNECT_API_URL and CONNECT_SHARE_PATH: ${developersPage} shows the service endpoint.`);
  }
  const text =
    'A LINK WAS MADE, to read along for one hour, for a made-up user ID that begins with sharedesk-doctor-. The upstream should have answered 404.';
  const todo = 'Nobody has the link. Check CONNECT_API_URL: an upstream that knows every user ID is probably a simulated one.';
  return failed('share-path', text, todo);
}

function holdsLink(answer: UpstreamResponse): boolean {
  try {
    return shareUrlOf(readJson(answer), { isAllowed: undefined, allowHttp: true }) !== '';
  } catch {
    return false;
  }
}
