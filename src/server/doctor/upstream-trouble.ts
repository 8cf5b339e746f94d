import type { UpstreamResponse } from '../upstream/response';
import { type Finding, failed, warning } from './finding';
import { networkAdvice } from './network-advice';
import { type Answer, isWebPage, type UpstreamAccess } from './upstream-access';

/** Where the credentials and the service endpoint are found. */
export const developersPage = "the bot's page Settings > Developers";

/** A call, by the setting with its path. */
export interface Endpoint {
  check: 'keys' | 'share-path' | 'variables';
  setting: string;
  /** Its path on older nodes. */
  olderPath: string;
}

/** Tells a response of the API itself from what any call to it can meet. */
export function fromApi(
  answer: Answer,
  endpoint: Endpoint,
  { place }: UpstreamAccess,
): { response: UpstreamResponse } | { finding: Finding } {
  if ('failure' in answer) return { finding: noAnswer(endpoint.check, answer.failure, place) };
  const finding = troubleWith(answer, endpoint);
  return finding ? { finding } : { response: answer };
}

function troubleWith(answer: UpstreamResponse, { check, setting, olderPath }: Endpoint): Finding | undefined {
  const { statusCode: status } = answer;
  if (status === 429)
    return warning(check, 'The upstream takes no more calls just now (status 429).', 'Run the doctor again in a few minutes.');
  if (status >= 500)
    return failed(check, `The upstream has a fault (status ${status}).`, 'Run the doctor again later, and tell MyLINK if it stays.');
  if (!isWebPage(answer)) return undefined;
  const todo = `Check CONNECT_API_URL and ${setting}: ${developersPage} shows the service endpoint, and older nodes have ${olderPath}.`;
  return failed(check, `A web page answers in place of the API (status ${status}).`, todo);
}

function noAnswer(check: Endpoint['check'], failure: string, place: UpstreamAccess['place']): Finding {
  if (!failure.includes('redirect')) return failed(check, `The upstream does not answer (${failure}).`, networkAdvice(failure, place));
  const todo = 'A token follows no redirect to another host: set CONNECT_API_URL to the address at which the API itself answers.';
  return failed(check, `The upstream redirects elsewhere (${failure}).`, todo);
}
