import type { ErrorCode } from '#contract/problem';
import type { ShareLinkDraft } from '#contract/share-link';
import { type Logger, maskUserId } from './log';

interface Attempt {
  requestId: string;
  /** The address of the client who asked. */
  client: string;
  draft: ShareLinkDraft;
  outcome: 'created' | ErrorCode;
}

/** Writes the one line that says who asked for which link and what came of it. Never the URL, and of the user ID only the ends. */
export type Audit = (attempt: Attempt) => void;

/** Audit lines are written at every level but `silent`: a log that is made quieter must not lose them. */
export function createAudit(log: Logger): Audit {
  const lines = log.child({}, { level: log.level === 'silent' ? 'silent' : 'info' });
  return ({ requestId, client, draft: { mode, hours, userId }, outcome }) => {
    lines.info({ requestId, client, mode, hours, userId: maskUserId(userId), outcome }, 'share link');
  };
}
