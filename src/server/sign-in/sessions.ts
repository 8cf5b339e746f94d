import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { hourMs } from '#contract/time';
import type { RequiredClaim } from '../config/settings';
import type { RequestContext } from '../http/response';
import type { Cookies } from './cookies';
import { createForwardClock } from './forward-clock';
import { createSeal } from './seal';

/** A person as the provider names them. */
export interface Person {
  /** The provider's identifier of this person (OpenID Connect Core 1.0, 2): printable ASCII, at most 255 characters. */
  sub: string;
  /** The name that the page shows. */
  name: string;
}

export interface Operator extends Person {
  /** When the session ends, counted from now, in milliseconds. */
  endsInMs: number;
}

interface SessionParts {
  secrets: readonly string[];
  /** The length of a session, counted from the sign-in. Use does not prolong it. */
  hours: number;
  issuer: string;
  clientId: string;
  requiredClaim: RequiredClaim | undefined;
  cookies: Cookies;
  now: () => number;
}

const claimsSchema = z.object({ sub: z.string(), name: z.string(), iat: z.number(), exp: z.number() });
/** By how much the clocks of replicas may differ. */
const clockToleranceMs = 60_000;

/** Keeps who is signed in, in one encrypted cookie of the browser and nowhere else (docs/decisions/0011-the-session-is-a-cookie.md). */
export function createSessions({ secrets, hours, issuer, clientId, requiredClaim, cookies, now }: SessionParts) {
  // A session that has ended stays ended when the clock is set back.
  const latest = createForwardClock(now);
  // A session is valid only for the settings it began with: at another provider the same `sub` may be another person, and another client or
  // claim may admit other people.
  const rules = JSON.stringify([issuer, clientId, requiredClaim]);
  const { seal, open } = createSeal(secrets, `session ${rules}`, latest);

  return {
    /** null if nobody is signed in. */
    async read(c: RequestContext): Promise<Operator | null> {
      const text = cookies.read(c);
      const { data } = claimsSchema.safeParse(text && (await open(text)));
      if (!data) return null;
      const beganAtMs = data.iat * 1000;
      // Not by `exp` alone: `SESSION_HOURS` may be less now than when the session began.
      const endsAtMs = Math.min(data.exp * 1000, beganAtMs + hours * hourMs);
      const nowMs = latest();
      if (endsAtMs <= nowMs || beganAtMs > nowMs + clockToleranceMs) return null;
      return { sub: data.sub, name: data.name, endsInMs: endsAtMs - nowMs };
    },
    /** Returns the `Set-Cookie` line of a new session, which never continues the session of a cookie in the request. */
    async begin(c: RequestContext, { sub, name }: Person): Promise<string> {
      return cookies.set(c, await seal({ sub, name }, now(), now() + hours * hourMs));
    },
    /** Returns the `Set-Cookie` line that ends the session. */
    end: (c: RequestContext): string => cookies.clear(c),
    /** Tells operators apart on the page, which does not need their `sub`. */
    operatorId: ({ sub }: Person): string => createHash('sha256').update(`${issuer}\n${sub}`).digest('base64url').slice(0, 16),
  };
}
