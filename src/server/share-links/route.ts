import type { DraftRules } from '#contract/draft';
import { idempotencyHeader } from '#contract/idempotency-key';
import { createDraftCheck, type ShareLink, type ShareLinkDraft } from '#contract/share-link';
import type { LinkPolicy } from '../config/settings';
import { clientAddress } from '../http/client-address';
import { draftErrors } from '../http/draft-errors';
import { Failure } from '../http/failure';
import { refuseCrossSite } from '../http/own-origin';
import { readJsonBody } from '../http/request-body';
import { jsonResponse, note, type RequestContext } from '../http/response';
import { chooseBot, createAllowances, requireMode } from '../sign-in/allowance';
import { countedAs, createReadOperator, type OperatorOf } from '../sign-in/read-operator';
import type { Operator } from '../sign-in/sessions';
import type { Once, Outcome } from './idempotency';
import { keyErrors, keyHashOf, readIdempotencyKey } from './idempotency-key';
import { codeOf, createMakeLink, isDelivered, type LinkMaking, type LinkRequest } from './make-link';

export interface ShareLinkDependencies extends LinkMaking {
  rules: DraftRules;
  policy: LinkPolicy;
  /** Keeps what came of requests with an `Idempotency-Key`. */
  once: Once<ShareLink>;
  /** Reads who asks, where links are made for operators only. */
  operator?: OperatorOf | undefined;
}

/** `POST /api/share-links`. */
export function createShareLinks(dependencies: ShareLinkDependencies) {
  const { origin, rules, policy, once, audit, operator: operatorOf } = dependencies;
  const check = createDraftCheck(rules);
  const allowanceFor = createAllowances(policy);
  const readOperator = createReadOperator(operatorOf);
  const makeLink = createMakeLink(dependencies);

  /** What is asked for, if the one who asks may. A blank reason is none. @throws {Failure} `not_allowed`, or `invalid_request` without a bot. */
  function allow({ reason, ...draft }: ShareLinkDraft, operator: Operator | undefined): ShareLinkDraft {
    const allowance = allowanceFor(operator);
    requireMode(draft.mode, allowance);
    const bot = chooseBot(draft.bot, allowance, policy);
    return { ...draft, ...(bot !== undefined && { bot }), ...(reason && { reason }) };
  }

  async function readRequest(c: RequestContext): Promise<LinkRequest> {
    refuseCrossSite(c.req, origin);
    const operator = await readOperator(c);
    const { success, data: draft, error, maxHours } = check(await readJsonBody(c.req));
    const key = readIdempotencyKey(c.req.header(idempotencyHeader));
    if (!success || key === null) {
      const errors = [...(error ? draftErrors(error.issues, maxHours) : []), ...(key === null ? [keyErrors.notUuid] : [])];
      throw new Failure('invalid_request', { errors });
    }
    const client = clientAddress(c, origin.trustedProxies);
    const counted = countedAs(operator, client);
    return {
      draft: allow(draft, operator),
      operator: operator?.sub,
      client,
      counted,
      keyHash: key === undefined ? undefined : keyHashOf(counted, key),
    };
  }

  async function makeLinkOnce(c: RequestContext, request: LinkRequest, keyHash: string): Promise<Outcome<ShareLink>> {
    const keyed = { keyHash, body: JSON.stringify(request.draft), requestId: c.get('requestId') };
    const { outcome, firstRequestId } = await once(keyed, () => makeLink(c, request));
    if (firstRequestId !== undefined) recordResend(c, request, firstRequestId);
    return outcome;
  }

  function recordResend(c: RequestContext, { operator, client }: LinkRequest, firstRequestId: string): void {
    note(c, { firstRequestId });
    audit.resent({ requestId: c.get('requestId'), operator, client, firstRequestId, delivered: isDelivered(c) });
    c.set('isOnRecord', true);
  }

  async function answer(c: RequestContext): Promise<Response> {
    const request = await readRequest(c);
    const { keyHash } = request;
    const outcome = keyHash === undefined ? await makeLink(c, request) : await makeLinkOnce(c, request, keyHash);
    if ('link' in outcome) return jsonResponse(c, 201, outcome.link);
    c.set('linkMayExist', outcome.linkMayExist);
    throw outcome.error;
  }

  /** Refused operators are on record, whatever the log's level. @throws what it is given. */
  function refuse(c: RequestContext, error: unknown): never {
    const operator = c.get('operator');
    const client = clientAddress(c, origin.trustedProxies);
    if (operator !== undefined && !c.get('isOnRecord'))
      audit.refused({ requestId: c.get('requestId'), operator, client, outcome: codeOf(error) });
    throw error;
  }

  return (c: RequestContext): Promise<Response> => {
    c.set('linkMayExist', false);
    return answer(c).catch((error) => refuse(c, error));
  };
}
