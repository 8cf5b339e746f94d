import { type DraftRules, longestHours, plainRules } from '#contract/draft';
import { type ErrorCode, errorStatus, type Problem, problemSchema } from '#contract/problem';
import { createDraftSchema } from '#contract/share-link';
import { draftErrors } from '../http/draft-errors';
import { withLinkMayExist } from '../http/problem';
import { problemText, storeDownText } from '../http/problem-text';
import { commonHeaders, retryAfterHeader } from './headers';
import { refTo } from './schemas';

/** The codes that a creation cannot end in. Every other code is documented with it, and a test makes each of them happen. */
const notOfCreations: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['not_found', 'method_not_allowed']);

/** The codes whose example says that a link may exist. Most of them can also mean that none does. */
const ofUnknownOutcome: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'outcome_unknown',
  'upstream_invalid_response',
  'upstream_unavailable',
  'upstream_timeout',
]);

/** Of a POST that changes nothing. */
const ofReads: ErrorCode[] = [
  'invalid_json',
  'unauthenticated',
  'not_allowed',
  'cross_site_request',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_request',
  'rate_limited',
  'internal_error',
];

/** Holds a character that cannot be seen. */
const userId = '4917\u200b012345';

/** Every problem of `POST /api/share-links`, by status. */
export function creationProblems(rules: DraftRules) {
  const codes = problemSchema.shape.code.options.filter((code) => !notOfCreations.has(code));
  return byStatus(codes, (code) => {
    const linkMayExist = ofUnknownOutcome.has(code);
    const example = exampleOf(code, exampleErrors({ mode: 'view', userId, hours: longestHours(rules) + 1 }, rules));
    return { ...example, detail: withLinkMayExist(example.detail, linkMayExist), linkMayExist };
  });
}

/** Every problem of a POST that changes nothing, by status. @param errors what `invalid_request` names. */
export function readProblems(errors: Problem['errors']) {
  return byStatus(ofReads, (code) => exampleOf(code, errors));
}

/** What an ID is told that holds a character which cannot be seen. */
export const userIdErrors = () => exampleErrors({ mode: 'view', userId, hours: 1 }, plainRules(1));

/** Every problem of what only supervisors may read, by status. @param others besides those that all of it has. */
export function supervisorProblems(others: ErrorCode[]) {
  const detailOf = (code: ErrorCode) => (code === 'upstream_unavailable' ? storeDownText : problemText[code].detail);
  const codes: ErrorCode[] = ['unauthenticated', 'not_allowed', ...others, 'internal_error', 'upstream_unavailable'];
  return byStatus(codes, (code) => ({ ...exampleOf(code, []), detail: detailOf(code) }), detailOf);
}

type DetailOf = (code: ErrorCode) => string;

function byStatus(codes: ErrorCode[], example: (code: ErrorCode) => Problem, detailOf: DetailOf = (code) => problemText[code].detail) {
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))];
  const ofStatus = (status: number) => codes.filter((code) => errorStatus[code] === status);
  return Object.fromEntries(statuses.map((status) => [status, problemResponse(status, ofStatus(status), { example, detailOf })]));
}

interface ProblemWords {
  example: (code: ErrorCode) => Problem;
  detailOf: DetailOf;
}

function problemResponse(status: number, codes: ErrorCode[], { example, detailOf }: ProblemWords) {
  return {
    description: codes.map((code) => `\`${code}\`: ${detailOf(code)}`).join('\n\n'),
    headers: { ...commonHeaders, ...retryAfterHeader[status] },
    content: {
      'application/problem+json': {
        schema: {
          allOf: [refTo('Problem'), { type: 'object', properties: { status: { const: status }, code: { enum: codes } } }],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { value: example(code) }])),
      },
    },
  };
}

function exampleOf(code: ErrorCode, errors: Problem['errors']): Problem {
  const { title, detail } = problemText[code];
  return {
    type: `urn:sharedesk:problem:${code}`,
    title,
    detail,
    status: errorStatus[code],
    code,
    requestId: '0b8f4c1e-5d0a-4c55-9c3e-2f1d6a7b8c90',
    ...(code === 'invalid_request' && { errors }),
  };
}

function exampleErrors(draft: unknown, rules: DraftRules): Problem['errors'] {
  return draftErrors(createDraftSchema(rules).safeParse(draft).error?.issues ?? [], longestHours(rules));
}
