import type { DraftRules } from '#contract/draft';
import { type CustomerLinks, createCustomerLinksRequestSchema } from '#contract/live-link';
import { mostCustomers, mostCustomersBytes } from '#contract/most-customers';
import type { LinkPolicy } from '../config/settings';
import { clientAddress } from '../http/client-address';
import { draftErrors } from '../http/draft-errors';
import { Failure } from '../http/failure';
import { type OriginSettings, refuseCrossSite } from '../http/own-origin';
import { readJsonBody } from '../http/request-body';
import { jsonResponse, note, type RequestContext } from '../http/response';
import { type Allowance, chooseBot, createAllowances } from '../sign-in/allowance';
import { countedAs, createReadOperator } from '../sign-in/read-operator';
import type { Operator } from '../sign-in/sessions';
import type { SignIn } from '../sign-in/sign-in';
import { StoreDown } from '../store/store';
import type { CustomerLink, FindCustomerLinks } from './customer-links';
import { timesOf } from './entry';

interface CustomerLinkDependencies {
  origin: OriginSettings;
  rules: Pick<DraftRules, 'bots'>;
  policy: LinkPolicy;
  findCustomerLinks: FindCustomerLinks;
  /** Counts how many customers one operator, or one address, asks about. */
  countCustomers: (client: string, customers: number) => Promise<void>;
  /** Undefined where nobody signs in. */
  signIn: Pick<SignIn, 'operator' | 'nameOf'> | undefined;
}

const words = {
  whole: 'The body must be a JSON object with "userIds".',
  unknownKey: 'Is not a field of this request.',
  fields: { userIds: `Must be a list of 1 to ${mostCustomers} user IDs.` },
};

/** `POST /api/customer-links`. No user ID is logged. */
export function createCustomerLinks({ origin, policy, rules, findCustomerLinks, countCustomers, signIn }: CustomerLinkDependencies) {
  const schema = createCustomerLinksRequestSchema(rules.bots);
  const allowanceFor = createAllowances(policy);
  const readOperator = createReadOperator(signIn?.operator);

  /** Who made it: a name is told to those alone who may make such a link themselves. */
  function nameOf({ operator, mode }: CustomerLink, { modes }: Allowance): string | null {
    if (operator === null || !modes.includes(mode)) return null;
    return signIn?.nameOf(operator) ?? null;
  }

  function toAnswer(links: CustomerLink[], operator: Operator | undefined): CustomerLinks {
    const allowance = allowanceFor(operator);
    return {
      links: links.map((link) => ({
        userId: link.userId,
        mode: link.mode,
        own: operator !== undefined && link.operator === operator.sub,
        operator: nameOf(link, allowance),
        expiresAt: timesOf(link).expiresAt,
      })),
    };
  }

  return async (c: RequestContext): Promise<Response> => {
    refuseCrossSite(c.req, origin);
    const operator = await readOperator(c);
    const { success, data, error } = schema.safeParse(await readJsonBody(c.req, mostCustomersBytes));
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, 0, words) });
    const bot = chooseBot(data.bot, allowanceFor(operator), policy);
    await countCustomers(countedAs(operator, clientAddress(c, origin.trustedProxies)), data.userIds.length);
    try {
      return jsonResponse(c, 200, toAnswer(await findCustomerLinks({ bot, userIds: data.userIds }), operator));
    } catch (error) {
      if (!(error instanceof StoreDown)) throw error;
      note(c, { reason: 'store down' });
      return jsonResponse(c, 200, { links: null } satisfies CustomerLinks);
    }
  };
}
