import type { ErrorCode } from '#contract/problem';
import type { ShareLink, ShareLinkDraft } from '#contract/share-link';
import { hourMs } from '#contract/time';
import type { Trail } from '../audit/trail';
import { Failure } from '../http/failure';
import { deskUrl, type OriginSettings } from '../http/own-origin';
import type { RequestContext } from '../http/response';
import type { RecordLink } from '../live-links/record-link';
import type { Bots } from '../upstream/bots';
import { ShareCalls } from '../upstream/share-calls';
import type { Outcome } from './idempotency';
import type { HoldPlace } from './in-flight-limit';
import type { CountLink } from './rate-limit';

export interface LinkMaking {
  origin: OriginSettings;
  bots: Bots;
  holdPlace: HoldPlace;
  countLink: CountLink;
  audit: Trail;
  recordLink: RecordLink;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A request that keeps the rules of links. */
export interface LinkRequest {
  draft: ShareLinkDraft;
  /** The provider's name for the operator; undefined where nobody signs in. */
  operator: string | undefined;
  /** The client's address. */
  client: string;
  /** Whose links are counted together. */
  counted: string;
  /** Finds the request's intent in the audit trail; undefined where it has no `Idempotency-Key`. */
  keyHash: string | undefined;
}

/** Creates the function that makes one link, within the limits and on record. It never rejects. */
export function createMakeLink({ origin, bots, holdPlace, countLink, audit, recordLink, now }: LinkMaking) {
  async function askUpstream(c: RequestContext, draft: ShareLinkDraft, calls: ShareCalls): Promise<ShareLink> {
    // Read before the call, so that the end that we show is not later than the real one.
    const createdAtMs = now();
    const url = await bots.get(draft.bot).upstream.createShareLink(draft, () => deskUrl(c.req, origin), calls);
    const createdAt = new Date(createdAtMs).toISOString();
    return { url, ...draft, createdAt, expiresAt: new Date(createdAtMs + draft.hours * hourMs).toISOString() };
  }

  /** The trail's lines before and after the call. While the first cannot be written, there is no call. */
  async function onRecord(c: RequestContext, { draft, operator, client, keyHash }: LinkRequest): Promise<Outcome<ShareLink>> {
    const requestId = c.get('requestId');
    await audit.intent({ requestId, client, operator, draft, keyHash });
    c.set('isOnRecord', true);
    const calls = new ShareCalls();
    const end = (outcome: 'created' | ErrorCode) =>
      audit.outcome({ requestId, outcome, attempts: calls.attempts, delivered: isDelivered(c) });
    try {
      const link = await askUpstream(c, draft, calls);
      end('created');
      recordLink({ requestId, operator, link });
      return { link };
    } catch (error) {
      end(codeOf(error));
      return { error, linkMayExist: calls.linkMayExist };
    }
  }

  return async (c: RequestContext, request: LinkRequest): Promise<Outcome<ShareLink>> => {
    let leave: (() => void) | undefined;
    try {
      // Each bot has places of its own upstream.
      leave = holdPlace(request.draft.bot === undefined ? request.counted : `${request.draft.bot} ${request.counted}`);
      await countLink(request.counted);
      return await onRecord(c, request);
    } catch (error) {
      return { error, linkMayExist: false };
    } finally {
      leave?.();
    }
  };
}

/** Whether the client's connection is still open. */
export function isDelivered(c: RequestContext): boolean {
  return c.env?.incoming?.socket.destroyed !== true;
}

export function codeOf(error: unknown): ErrorCode {
  return error instanceof Failure ? error.code : 'internal_error';
}
