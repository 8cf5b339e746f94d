import type { ErrorCode } from '#contract/problem';
import { createDraftSchema, type ShareLink, type ShareLinkDraft } from '#contract/share-link';
import { hourMs } from '#contract/time';
import type { LinkEnd } from '../audit/line';
import type { Trail } from '../audit/trail';
import { clientAddress, limiterKey } from '../http/client-address';
import { Failure } from '../http/failure';
import { type OriginSettings, ownOrigin, refuseCrossSite } from '../http/own-origin';
import { readJsonBody } from '../http/request-body';
import { jsonResponse, type RequestContext } from '../http/response';
import type { Operator } from '../sign-in/sessions';
import type { Upstream } from '../upstream/upstream';
import { draftErrors } from './draft-errors';
import type { CountLink } from './rate-limit';

export interface ShareLinkDependencies {
  origin: OriginSettings;
  maxHours: number;
  upstream: Upstream;
  countLink: CountLink;
  audit: Trail;
  /** Reads who asks, where links are made for operators only. */
  operator?: ((c: RequestContext) => Promise<Operator | null>) | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** `POST /api/share-links`. */
export function createShareLinks({ origin, maxHours, upstream, countLink, audit, operator: operatorOf, now }: ShareLinkDependencies) {
  const schema = createDraftSchema(maxHours);

  /** The provider's name for the operator who asks; undefined where nobody signs in. */
  async function readOperator(c: RequestContext): Promise<string | undefined> {
    if (!operatorOf) return undefined;
    const operator = await operatorOf(c);
    if (!operator) throw new Failure('unauthenticated');
    return operator.sub;
  }

  /** The trail's lines before and after the call; while the first can't be written, there is no call. */
  async function makeLink(c: RequestContext, draft: ShareLinkDraft, operator: string | undefined): Promise<ShareLink> {
    const requestId = c.get('requestId');
    const client = clientAddress(c, origin.trustedProxies);
    // All desks of a contact centre may share one address, so operators are counted by name.
    await countLink(operator === undefined ? limiterKey(client) : `operator ${operator}`);
    await audit.intent({ requestId, client, operator, draft });
    c.set('hasIntent', true);
    let outcome: LinkEnd['outcome'] = 'created';
    try {
      // Read before the call, so that the end that we show is not later than the real one.
      const createdAtMs = now();
      const url = await upstream.createShareLink(draft, () => ownOrigin(c.req, origin));
      const createdAt = new Date(createdAtMs).toISOString();
      return { url, ...draft, createdAt, expiresAt: new Date(createdAtMs + draft.hours * hourMs).toISOString() };
    } catch (error) {
      outcome = codeOf(error);
      throw error;
    } finally {
      audit.outcome({ requestId, outcome, attempts: 1, delivered: c.env?.incoming?.socket.destroyed !== true });
    }
  }

  async function answer(c: RequestContext): Promise<Response> {
    refuseCrossSite(c.req, origin);
    const operator = await readOperator(c);
    const { success, data: draft, error } = schema.safeParse(await readJsonBody(c.req));
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, maxHours) });
    return jsonResponse(c, 201, await makeLink(c, draft, operator));
  }

  return (c: RequestContext): Promise<Response> => answer(c).catch((error) => refuse(c, error));

  /** Refused operators are on record, whatever the log's level. @throws what it is given. */
  function refuse(c: RequestContext, error: unknown): never {
    const operator = c.get('operator');
    const client = clientAddress(c, origin.trustedProxies);
    if (operator !== undefined && !c.get('hasIntent'))
      audit.refused({ requestId: c.get('requestId'), operator, client, outcome: codeOf(error) });
    throw error;
  }
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof Failure ? error.code : 'internal_error';
}
