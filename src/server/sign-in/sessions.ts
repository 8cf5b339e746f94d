import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { RequiredClaim } from '../config/settings';
import type { RequestContext } from '../http/response';
import type { Cookies } from './cookies';
import { createSeal } from './seal';

/** A person as the provider named them. */
export interface Person {
  /** The provider's own name for this person (OpenID Connect Core 1.0, 2): printable ASCII, at most 255 characters. */
  sub: string;
  /** For display. */
  name: string;
}

export interface Operator extends Person {
  /** Milliseconds since 1970. */
  endsAtMs: number;
}

interface SessionParts {
  secrets: readonly string[];
  /** From the sign-in on, whatever the operator does meanwhile. */
  hours: number;
  issuer: string;
  clientId: string;
  requiredClaim: RequiredClaim | undefined;
  cookies: Cookies;
  now: () => number;
}

const hourMs = 3_600_000;

const claimsSchema = z.object({ sub: z.string(), name: z.string(), exp: z.number() });

/** Who is signed in, kept in the browser's one encrypted cookie and nowhere else. */
export function createSessions({ secrets, hours, issuer, clientId, requiredClaim, cookies, now }: SessionParts) {
  // With another provider, the same `sub` may be somebody else; as another client, or with another claim, no operator.
  const rules = JSON.stringify([issuer, clientId, requiredClaim]);
  const { seal, open } = createSeal(secrets, `session ${rules}`, now);

  return {
    /** null where nobody is. */
    async read(c: RequestContext): Promise<Operator | null> {
      const text = cookies.read(c);
      const { data } = claimsSchema.safeParse(text && (await open(text)));
      return data ? { sub: data.sub, name: data.name, endsAtMs: data.exp * 1000 } : null;
    },
    /** The `Set-Cookie` line of a new session; never one that continues a cookie that came with the request. */
    async begin(c: RequestContext, { sub, name }: Person): Promise<string> {
      return cookies.set(c, await seal({ sub, name }, now(), now() + hours * hourMs));
    },
    /** The `Set-Cookie` line after which nobody is signed in. */
    end: (c: RequestContext): string => cookies.clear(c),
    /** Tells operators apart on the page, which has no need of their `sub`. */
    operatorId: ({ sub }: Person): string => createHash('sha256').update(`${issuer}\n${sub}`).digest('base64url').slice(0, 16),
  };
}
