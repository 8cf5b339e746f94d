import { type CustomerLinks, createCustomerLinksRequestSchema } from '#contract/live-link';
import { leastCustomersPerMinute, mostCustomersBytes } from '#contract/most-customers';
import { paths } from '#contract/paths';
import { draftErrors } from '../http/draft-errors';
import { commonHeaders } from './headers';
import { readProblems } from './problem-responses';
import { refTo } from './schemas';

const description = `Tells which takeover and auto links live already, before another one is made. It changes nothing.

The body has at most ${mostCustomersBytes} bytes. Each user ID counts towards a limit of its own, four times that of \`POST ${paths.shareLinks}\` and at least ${leastCustomersPerMinute} a minute. Links that were made without this desk are not known. Of one customer, it tells at most 100.`;

const userId = '4917012345678';

const example: CustomerLinks = {
  links: [{ userId, mode: 'takeover', own: false, operator: 'Ada Lovelace', expiresAt: '2025-03-14T14:00:00.000Z' }],
};

/** `POST /api/customer-links`. */
export function describeCustomerLinkQuestion() {
  const { error } = createCustomerLinksRequestSchema([]).safeParse({ userIds: [userId, '..'] });
  return {
    operationId: 'findCustomerLinks',
    summary: 'Which links live for customers',
    description,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: refTo('CustomerLinksRequest'), example: { userIds: [userId] } } },
    },
    responses: {
      200: {
        description: 'What is known.',
        headers: commonHeaders,
        content: { 'application/json': { schema: refTo('CustomerLinks'), example } },
      },
      ...readProblems(draftErrors(error?.issues ?? [], 0)),
    },
  };
}
