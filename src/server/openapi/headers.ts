import { serverTimeHeader } from '#contract/server-time';

/** Of every response. */
export const commonHeaders = {
  'X-Request-Id': { description: 'Leads to the line of this request in the log.', required: true, schema: { type: 'string' } },
  [serverTimeHeader]: {
    description: 'The time of the server when it responded, in milliseconds since 1970.',
    required: true,
    schema: { type: 'integer' },
  },
};

const retryAfter = { description: 'When to come back, in seconds.', schema: { type: 'integer', minimum: 1 } };

/** By the status of a problem. */
export const retryAfterHeader: Record<number, object> = {
  429: { 'Retry-After': { ...retryAfter, required: true } },
  503: { 'Retry-After': retryAfter },
};
