import { maskUserId } from '#contract/mask-user-id';
import type { ErrorCode } from '#contract/problem';
import type { ShareLinkDraft } from '#contract/share-link';
import type { SignInFailureCode } from '#contract/sign-in-failure';
import type { Logger } from './log';

interface AuditEvent {
  requestId: string;
  /** The address of the client who asked. */
  client: string;
  /** The provider's name for the operator, its `sub`; left out where nobody signs in, or where the operator is not known. */
  operator?: string | undefined;
}

interface LinkEvent extends AuditEvent {
  draft: ShareLinkDraft;
  outcome: 'created' | ErrorCode;
}

interface SignInEvent extends AuditEvent {
  outcome: 'signed_in' | SignInFailureCode;
}

/** Writes one line for each event: who did what, and with which outcome. */
export interface Audit {
  /** Who asked for which link. Never holds its URL, and only the ends of the user ID. */
  link(event: LinkEvent): void;
  signIn(event: SignInEvent): void;
  signOut(event: AuditEvent): void;
}

/** Audit lines are written at every level but `silent`: a log that is made quieter must not lose them. */
export function createAudit(log: Logger): Audit {
  const lines = log.child({}, { level: log.level === 'silent' ? 'silent' : 'info' });
  return {
    // Every member is written out: a spread would cost as much as the rest of the line. Undefined ones are left out of it.
    link({ requestId, client, operator, draft: { mode, hours, userId }, outcome }) {
      lines.info({ requestId, client, operator, mode, hours, userId: maskUserId(userId, '***'), outcome }, 'share link');
    },
    signIn: (event) => lines.info(event, 'sign-in'),
    signOut: (event) => lines.info(event, 'sign-out'),
  };
}
