import { createDraftSchema, type ShareLink, type ShareLinkDraft } from '#contract/share-link';
import { answerJson, type RequestContext } from './answer';
import type { Audit } from './audit';
import { clientAddress, limiterKey } from './client-address';
import { draftErrors } from './draft-errors';
import { Failure } from './failure';
import { type OriginSettings, ownOrigin, refuseCrossSite } from './own-origin';
import type { CountLink } from './rate-limit';
import { readJsonBody } from './request-body';
import type { Upstream } from './upstream/upstream';

export interface ShareLinkDependencies {
  origin: OriginSettings;
  maxHours: number;
  upstream: Upstream;
  countLink: CountLink;
  audit: Audit;
  /** Milliseconds since 1970. */
  now: () => number;
}

const hourMs = 3_600_000;

/** `POST /api/share-links`. */
export function createShareLinks({ origin, maxHours, upstream, countLink, audit, now }: ShareLinkDependencies) {
  const schema = createDraftSchema(maxHours);

  async function makeLink(c: RequestContext, draft: ShareLinkDraft): Promise<ShareLink> {
    const requestId = c.get('requestId');
    const client = clientAddress(c, origin.trustedProxies);
    try {
      await countLink(limiterKey(client));
      // Taken before the call: the end that we show must not be later than the real one.
      const createdAtMs = now();
      const url = await upstream.createShareLink(draft, () => ownOrigin(c.req, origin));
      audit({ requestId, client, draft, outcome: 'created' });
      const createdAt = new Date(createdAtMs).toISOString();
      return { url, ...draft, createdAt, expiresAt: new Date(createdAtMs + draft.hours * hourMs).toISOString() };
    } catch (error) {
      audit({ requestId, client, draft, outcome: error instanceof Failure ? error.code : 'internal_error' });
      throw error;
    }
  }

  return async (c: RequestContext): Promise<Response> => {
    refuseCrossSite(c.req, origin);
    const { success, data: draft, error } = schema.safeParse(await readJsonBody(c.req));
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, maxHours) });
    return answerJson(c, 201, await makeLink(c, draft));
  };
}
