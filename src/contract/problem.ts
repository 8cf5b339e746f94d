import * as z from 'zod/mini';

/** Every error code with its HTTP status. A new code does not compile until server and page both have a text for it. */
export const errorStatus = {
  invalid_json: 400,
  unauthenticated: 401,
  cross_site_request: 403,
  not_allowed: 403,
  conversation_not_found: 404,
  not_found: 404,
  method_not_allowed: 405,
  outcome_unknown: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid_request: 422,
  upstream_rejected: 422,
  rate_limited: 429,
  internal_error: 500,
  upstream_unauthorized: 502,
  upstream_invalid_response: 502,
  upstream_unavailable: 503,
  audit_unavailable: 503,
  upstream_timeout: 504,
} as const;

export type ErrorCode = keyof typeof errorStatus;

const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

/** `application/problem+json` (RFC 9457) with our own members. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(errorCodes),
  requestId: z.string(),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  /** With every problem of a write that makes share links: whether it may have made one that nobody can see. */
  linkMayExist: z.optional(z.boolean()),
});

export type Problem = z.infer<typeof problemSchema>;
