/**
 * Names one attempt to make a share link, so that the same request sent again makes no second one (the IETF draft
 * "The Idempotency-Key HTTP Header Field"). Its value is a UUID.
 */
export const idempotencyHeader = 'Idempotency-Key';
