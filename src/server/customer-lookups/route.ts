import { createLookupRequestSchema, type LookupRequest } from '#contract/customer-lookup';
import type { DraftRules } from '#contract/draft';
import type { LinkPolicy } from '../config/settings';
import { clientAddress } from '../http/client-address';
import { draftErrors } from '../http/draft-errors';
import { Failure } from '../http/failure';
import { type OriginSettings, refuseCrossSite } from '../http/own-origin';
import { readJsonBody } from '../http/request-body';
import { jsonResponse, type RequestContext } from '../http/response';
import type { CountLink } from '../share-links/rate-limit';
import { chooseBot, createAllowances } from '../sign-in/allowance';
import { countedAs, createReadOperator, type OperatorOf } from '../sign-in/read-operator';
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
  operator: OperatorOf | undefined;
}

const ofLookups = { whole: 'The body must be a JSON object with "userId".', unknownKey: 'Is not a field of a look-up.' };

/** `POST /api/customer-lookups`. Neither the user ID nor what is known of the customer is logged. */
export function createCustomerLookups(dependencies: CustomerLookupDependencies) {
  const { origin, rules, policy, lookUp, countLookup, operator: operatorOf } = dependencies;
  const schema = createLookupRequestSchema(rules.bots);
  const allowanceFor = createAllowances(policy);
  const readOperator = createReadOperator(operatorOf);

  /** @throws {Failure} `not_allowed` for the customers of a bot that the operator may not use. */
  function toQuestion({ userId, bot: asked }: LookupRequest, operator: Operator | undefined): Question {
    const bot = chooseBot(asked, allowanceFor(operator), policy);
    return { bot: bot ?? '', userId };
  }

  return async (c: RequestContext): Promise<Response> => {
    refuseCrossSite(c.req, origin);
    const operator = await readOperator(c);
    const { success, data, error } = schema.safeParse(await readJsonBody(c.req));
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, 0, ofLookups) });
    const question = toQuestion(data, operator);
    await countLookup(countedAs(operator, clientAddress(c, origin.trustedProxies)));
    return jsonResponse(c, 200, await lookUp(question));
  };
}
