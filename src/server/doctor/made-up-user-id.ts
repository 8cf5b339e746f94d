import { randomUUID } from 'node:crypto';

/** A user ID that nobody has. */
export const madeUpUserId = () => `sharedesk-doctor-${randomUUID()}`;
