import type { PageVariant } from '#contract/page-variant';
import type { Session } from '#contract/session';
import type { RequestContext } from '../http/response';
import type { SignIn } from './sign-in';

interface SessionParts {
  sandbox: boolean;
  maxHours: number;
  /** Undefined where nobody signs in. */
  signIn?: SignIn | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the page is told of this desk and of who sits at it. */
export function createSessionReader({ sandbox, maxHours, signIn, now }: SessionParts) {
  const nobody: Session = { sandbox, maxHours, signIn: signIn !== undefined, operator: null, operatorId: null, endsInS: null };

  return {
    async read(c: RequestContext): Promise<Session> {
      const operator = await signIn?.operator(c);
      if (!signIn || !operator) return nobody;
      const endsInS = Math.max(0, Math.ceil((operator.endsAtMs - now()) / 1000));
      return { ...nobody, operator: { name: operator.name }, operatorId: signIn.operatorId(operator), endsInS };
    },
    /** What the page shows at first. */
    async variant(c: RequestContext): Promise<PageVariant> {
      if (!signIn) return 'open';
      return (await signIn.operator(c)) ? 'signed_in' : 'signed_out';
    },
  };
}
