import { modes } from '#contract/draft';
import type { LiveLinks, LiveLinksHours } from '#contract/live-link';
import { mostLinksPerPage, userIdHeader, usualLinksPerPage } from '#contract/live-links-request';
import { commonHeaders } from './headers';
import { supervisorProblems } from './problem-responses';
import { refTo } from './schemas';

const operator = '248289761001';

const page: LiveLinks = {
  links: [
    {
      requestId: '0b8f4c1e-5d0a-4c55-9c3e-2f1d6a7b8c90',
      operator,
      operatorName: 'Ada Lovelace',
      mode: 'takeover',
      bot: null,
      createdAt: '2025-03-14T12:00:00.000Z',
      expiresAt: '2025-03-14T14:00:00.000Z',
    },
  ],
  next: null,
};

const hours: LiveLinksHours = { hours: [{ hour: '2025-03-14T12:00:00.000Z', count: 1 }] };

/** @param bots the names of the bots; none where there is only one. */
function parameters(bots: readonly string[]) {
  return [
    query('operator', 'Only links of this operator, by the identifier that the list has.', { type: 'string', maxLength: 255 }),
    query('mode', 'Only links of this mode.', { type: 'string', enum: [...modes] }),
    ...(bots.length > 0 ? [query('bot', 'Only links of this bot.', { type: 'string', enum: [...bots] })] : []),
    query('before', 'Only links that end before this time.', { type: 'string', format: 'date-time' }),
    query('limit', 'The most links of a page.', { type: 'integer', minimum: 1, maximum: mostLinksPerPage, default: usualLinksPerPage }),
    query('after', 'The `next` of the page before.', { type: 'string' }),
    {
      name: userIdHeader,
      in: 'header',
      description:
        'Only links of this customer: the user ID, percent-encoded as UTF-8. It is a header, because an address would stand in logs.',
      schema: { type: 'string' },
    },
  ];
}

function query(name: string, description: string, schema: object) {
  return { name, in: 'query', description, schema };
}

/** `GET /api/live-links`. */
export function describeLiveLinkList(bots: readonly string[]) {
  return {
    operationId: 'listLiveLinks',
    summary: 'The links that live, for supervisors',
    description:
      'For those who have `OIDC_SUPERVISOR_CLAIM`. Filters can be combined. Links that are made while pages are read may be missing; others are not.',
    parameters: parameters(bots),
    responses: { 200: response('A page of links.', 'LiveLinks', page), ...supervisorProblems(['invalid_request']) },
  };
}

/** `GET /api/live-links/hours`. */
export function describeLiveLinkHours() {
  return {
    operationId: 'countLinksByHour',
    summary: 'How many links were made in each hour, for supervisors',
    responses: { 200: response('The last 24 hours.', 'LiveLinksHours', hours), ...supervisorProblems([]) },
  };
}

function response(description: string, schema: 'LiveLinks' | 'LiveLinksHours', example: object) {
  return { description, headers: commonHeaders, content: { 'application/json': { schema: refTo(schema), example } } };
}
