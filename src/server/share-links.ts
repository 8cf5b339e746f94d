import { createDraftSchema, type ShareLink } from '#contract/share-link';
import { answerJson, type RequestContext } from './answer';
import { draftErrors } from './draft-errors';
import { Failure } from './failure';
import { maskUserId } from './log';
import { type OriginSettings, ownOrigin, refuseCrossSite } from './own-origin';
import { readJsonBody } from './request-body';
import type { Upstream } from './upstream/upstream';

export interface ShareLinkDependencies extends OriginSettings {
  maxHours: number;
  upstream: Upstream;
  /** Milliseconds since 1970. */
  now: () => number;
}

const hourMs = 3_600_000;

/** `POST /api/share-links`. */
export function createShareLinks({ publicOrigin, loopbackHost, maxHours, upstream, now }: ShareLinkDependencies) {
  const schema = createDraftSchema(maxHours);
  return async (c: RequestContext): Promise<Response> => {
    refuseCrossSite(c.req, { publicOrigin, loopbackHost });
    const { success, data: draft, error } = schema.safeParse(await readJsonBody(c.req));
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, maxHours) });
    Object.assign(c.get('notes'), { mode: draft.mode, hours: draft.hours, userId: maskUserId(draft.userId) });

    // Taken before the call: the end that we show must not be later than the real one.
    const createdAtMs = now();
    const url = await upstream.createShareLink(draft, ownOrigin(c.req, publicOrigin));
    const link: ShareLink = {
      url,
      ...draft,
      createdAt: new Date(createdAtMs).toISOString(),
      expiresAt: new Date(createdAtMs + draft.hours * hourMs).toISOString(),
    };
    return answerJson(c, 201, link);
  };
}
