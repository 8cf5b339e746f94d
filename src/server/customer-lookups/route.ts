import { lookupRequestSchema } from '#contract/customer-lookup';
import { clientAddress, limiterKey } from '../http/client-address';
import { Failure } from '../http/failure';
import { type OriginSettings, refuseCrossSite } from '../http/own-origin';
import { readJsonBody } from '../http/request-body';
import { jsonResponse, type RequestContext } from '../http/response';
import { draftErrors } from '../share-links/draft-errors';
import type { CountLink } from '../share-links/rate-limit';
import type { Operator } from '../sign-in/sessions';
import type { LookUp } from './look-up';

export interface CustomerLookupDependencies {
  origin: OriginSettings;
  lookUp: LookUp;
  countLookup: CountLink;
  /** Reads who asks; undefined where nobody signs in. */
  operator: ((c: RequestContext) => Promise<Operator | null>) | undefined;
}

const ofLookups = { whole: 'The body must be a JSON object with "userId".', unknownKey: 'Is not a field of a look-up.' };

/** `POST /api/customer-lookups`. Neither the user ID nor what is known of the customer is logged. */
export function createCustomerLookups({ origin, lookUp, countLookup, operator: operatorOf }: CustomerLookupDependencies) {
  /** Who is counted: the operator, or the client's address where nobody signs in. */
  async function counted(c: RequestContext): Promise<string> {
    if (!operatorOf) return limiterKey(clientAddress(c, origin.trustedProxies));
    const operator = await operatorOf(c);
    if (!operator) throw new Failure('unauthenticated');
    return `operator ${operator.sub}`;
  }

  return async (c: RequestContext): Promise<Response> => {
    refuseCrossSite(c.req, origin);
    const key = await counted(c);
    const { success, data, error } = lookupRequestSchema.safeParse(await readJsonBody(c.req));
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, 0, ofLookups) });
    await countLookup(key);
    return jsonResponse(c, 200, await lookUp({ bot: '', userId: data.userId }));
  };
}
