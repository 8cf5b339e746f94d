import { createCustomerPaths } from '../upstream/customer-reads';
import { isSuccess } from '../upstream/response';
import { type Finding, failed, ok } from './finding';
import { madeUpUserId } from './made-up-user-id';
import type { BotAccess, UpstreamAccess } from './upstream-access';
import { fromApi } from './upstream-trouble';

const endpoint = { check: 'variables', setting: 'CONNECT_SHARE_PATH', olderPath: '/conversation/share' } as const;

/** Reads the variables of a customer whom nobody knows (docs/connect-api.md, "Who is it?"). No 404 is documented, and a 400 is. */
export async function checkVariables(
  { connect }: BotAccess,
  fields: readonly string[],
  upstream: UpstreamAccess,
  token: string,
): Promise<Finding> {
  const path = createCustomerPaths(connect.sharePath, fields).variables(madeUpUserId());
  const read = fromApi(await upstream.get(upstream.prefix + path, token), endpoint, upstream);
  if ('finding' in read) return read.finding;
  const { statusCode } = read.response;
  if (isSuccess(statusCode) || statusCode === 400 || statusCode === 404) {
    return ok('variables', `The upstream lets this bot look up customers (status ${statusCode} for a made-up user ID).`);
  }
  const todo = 'Have MyLINK allow this account to read variables, or set CUSTOMER_LOOKUP=off.';
  if (statusCode === 401 || statusCode === 403)
    return failed('variables', `The upstream refuses the token for look-ups (status ${statusCode}).`, todo);
  return failed(
    'variables',
    `The upstream answers ${statusCode} to a look-up of a made-up user ID.`,
    'Check CONNECT_SHARE_PATH, from which the path of look-ups is made.',
  );
}
