import type { CustomerLookup } from '#contract/customer-lookup';
import { commonHeaders } from './headers';
import { readProblems, userIdErrors } from './problem-responses';
import { refTo } from './schemas';

const description = `Tells who a user ID is before a link is made, where \`CUSTOMER_LOOKUP\` is on. It changes nothing.

The upstream service answers only once in 15 minutes about the same customer's variables, and once in two minutes about who answers them. Answers are kept for as long, so they may be that old. What can't be told now is null: after a refusal by that throttle, and after a failure upstream, which is no problem of this call.`;

const example: CustomerLookup = {
  found: true,
  fields: { first_name: 'Ada', last_name: 'Lovelace', bot_channel: 'whatsapp' },
  control: 'bot',
  retryAfterS: null,
};

/** `POST /api/customer-lookups`. */
export function describeLookup() {
  return {
    operationId: 'lookUpCustomer',
    summary: 'Who a user ID is',
    description,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: refTo('LookupRequest'), example: { userId: '4917012345678' } } },
    },
    responses: {
      200: {
        description: 'What is known.',
        headers: commonHeaders,
        content: { 'application/json': { schema: refTo('CustomerLookup'), example } },
      },
      ...readProblems(userIdErrors()),
    },
  };
}
