import { errorStatus, type Problem } from '#contract/problem';
import type { Failure, FailureDetails } from './failure';
import { mayExistText, nothingBegunText, problemText, storeDownText } from './problem-text';
import { jsonHeaders, type RequestContext } from './response';

const defaultRetryAfterS = 30;

/** The problem document (RFC 9457) of a failure. */
export function problemDocument(c: RequestContext, { code, details }: Failure): Response {
  const linkMayExist = c.get('linkMayExist');
  const { title, detail } = problemText[code];
  const problem: Problem = {
    type: `urn:sharedesk:problem:${code}`,
    title,
    detail: ownText(details) ?? withLinkMayExist(detail, linkMayExist),
    status: errorStatus[code],
    code,
    requestId: c.get('requestId'),
    ...(details.errors && { errors: details.errors }),
    ...(linkMayExist !== undefined && { linkMayExist }),
  };
  const text = JSON.stringify(problem);
  const headers = jsonHeaders(c, 'application/problem+json', text);
  if (details.allow) headers.Allow = details.allow;
  const retryAfterS = details.retryAfterS ?? (code === 'rate_limited' ? defaultRetryAfterS : undefined);
  if (retryAfterS !== undefined) headers['Retry-After'] = String(retryAfterS);
  return new Response(text, { status: problem.status, headers });
}

/** Says more than the code does. */
function ownText({ nothingBegun, storeDown }: FailureDetails): string | undefined {
  if (nothingBegun) return nothingBegunText;
  return storeDown ? storeDownText : undefined;
}

export function withLinkMayExist(detail: string, linkMayExist: boolean | undefined): string {
  return linkMayExist ? `${detail} ${mayExistText}` : detail;
}
