import { createLookupRequestSchema, type LookupRequest } from '#contract/customer-lookup';
import type { DraftRules } from '#contract/draft';
import type { LinkPolicy } from '../config/settings';
import { clientAddress, limiterKey } from '../http/client-address';
import { Failure } from '../http/failure';
import { type OriginSettings, refuseCrossSite } from '../http/own-origin';
import { readJsonBody } from '../http/request-body';
import { jsonResponse, type RequestContext } from '../http/response';
import { draftErrors, fieldError } from '../share-links/draft-errors';
import type { CountLink } from '../share-links/rate-limit';
import { chooseBot, createAllowances } from '../sign-in/allowance';
import type { Operator } from '../sign-in/sessions';
import type { Question } from './kept-reads';
import type { LookUp } from './look-up';

export interface CustomerLookupDependencies {
  origin: OriginSettings;
  rules: Pick<DraftRules, 'bots'>;
  policy: LinkPolicy;
  lookUp: LookUp;
  countLookup: CountLink;
  /** Reads who asks; undefined where nobody signs in. */
  operator: ((c: RequestContext) => Promise<Operator | null>) | undefined;
}

const ofLookups = { whole: 'The body must be a JSON object with "userId".', unknownKey: 'Is not a field of a look-up.' };

/** `POST /api/customer-lookups`. Neither the user ID nor what is known of the customer is logged. */
export function createCustomerLookups(dependencies: CustomerLookupDependencies) {
  const { origin, rules, policy, lookUp, countLookup, operator: operatorOf } = dependencies;
  const schema = createLookupRequestSchema(rules.bots);
  const allowanceFor = createAllowances(policy);

  async function readOperator(c: RequestContext): Promise<Operator | undefined> {
    if (!operatorOf) return undefined;
    const operator = await operatorOf(c);
    if (!operator) throw new Failure('unauthenticated');
    return operator;
  }

  /** @throws {Failure} `not_allowed` for the customers of a bot that the operator may not use. */
  function toQuestion({ userId, bot: asked }: LookupRequest, operator: Operator | undefined): Question {
    const bot = chooseBot(asked, allowanceFor(operator), policy);
    if (bot === 'missing') throw new Failure('invalid_request', { errors: [fieldError('bot', 'bot_missing')] });
    return { bot: bot ?? '', userId };
  }

  return async (c: RequestContext): Promise<Response> => {
    refuseCrossSite(c.req, origin);
    const operator = await readOperator(c);
    const { success, data, error } = schema.safeParse(await readJsonBody(c.req));
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, 0, ofLookups) });
    const question = toQuestion(data, operator);
    await countLookup(operator ? `operator ${operator.sub}` : limiterKey(clientAddress(c, origin.trustedProxies)));
    return jsonResponse(c, 200, await lookUp(question));
  };
}
