import { maskUserId } from '#contract/mask-user-id';
import type { ErrorCode } from '#contract/problem';
import type { ShareLinkDraft } from '#contract/share-link';
import type { SignInFailureCode } from '#contract/sign-in-failure';
import type { Logger } from './log';

interface AuditEvent {
  requestId: string;
  /** The address of the client who asked. */
  client: string;
  /** The provider's name for the operator, its `sub`; left out where nobody signs in, or who it was is not known. */
  operator?: string | undefined;
}

interface LinkEvent extends AuditEvent {
  draft: ShareLinkDraft;
  outcome: 'created' | ErrorCode;
}

interface SignInEvent extends AuditEvent {
  outcome: 'signed_in' | SignInFailureCode;
}

/** Writes the one line that says who did what and what came of it. */
export interface Audit {
  /** Who asked for which link: never its URL, and of the user ID only the ends. */
  link(event: LinkEvent): void;
  signIn(event: SignInEvent): void;
  signOut(event: AuditEvent): void;
}

/** Audit lines are written at every level but `silent`: a log that is made quieter must not lose them. */
export function createAudit(log: Logger): Audit {
  const lines = log.child({}, { level: log.level === 'silent' ? 'silent' : 'info' });
  return {
    // Spelled out: a spread would cost as much as the rest of the line. What is undefined is left out of it.
    link({ requestId, client, operator, draft: { mode, hours, userId }, outcome }) {
      lines.info({ requestId, client, operator, mode, hours, userId: maskUserId(userId, '***'), outcome }, 'share link');
    },
    signIn: (event) => lines.info(event, 'sign-in'),
    signOut: (event) => lines.info(event, 'sign-out'),
  };
}
