import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { hourMs } from '#contract/time';
import type { RequiredClaim } from '../config/settings';
import type { RequestContext } from '../http/response';
import type { Cookies } from './cookies';
import { clockToleranceMs, type Endings, newMark, type SessionMarks } from './endings';
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
  /** Whether they had this claim when they signed in, if it is one of those that were looked at; everybody has the one that is not set. */
  holds: (claim: RequiredClaim | undefined) => boolean;
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
  /** What is looked at when somebody signs in, besides. */
  rights: readonly RequiredClaim[];
  cookies: Cookies;
  endings: Endings;
  now: () => number;
}

/** A session as its cookie has it. */
export interface FoundSession {
  operator: Operator;
  marks: SessionMarks;
}

interface Beginning {
  /** Tells whether the person has a claim. */
  holds: (claim: RequiredClaim) => boolean;
  /** As `providerSession` makes it. */
  sid: string | undefined;
}

const claimsSchema = z.object({
  sub: z.string(),
  name: z.string(),
  rights: z.optional(z.string()),
  id: z.optional(z.string()),
  sid: z.optional(z.string()),
  epoch: z.optional(z.string()),
  iat: z.number(),
  exp: z.number(),
});

/**
 * Keeps who is signed in, in one encrypted cookie of the browser (docs/decisions/0011-the-session-is-a-cookie.md). Only which sessions were ended
 * before their time stands elsewhere.
 */
export function createSessions({ secrets, hours, issuer, clientId, requiredClaim, rights, cookies, endings, now }: SessionParts) {
  // A session that has ended stays ended when the clock is set back.
  const latest = createForwardClock(now);
  // A session is valid only for the settings it began with: at another provider the same `sub` may be another person, and another client or
  // claim may admit other people.
  // The claims whose booleans it holds are part of it too: none is ever taken for another's.
  const rules = JSON.stringify([issuer, clientId, requiredClaim, ...(rights.length > 0 ? [rights] : [])]);
  const { seal, open } = createSeal(secrets, `session ${rules}`, latest);

  /** @param held a digit for each of `rights`: 1 where the person has it. */
  function holderOf(held = ''): Operator['holds'] {
    return (claim) =>
      claim === undefined || held[rights.findIndex(({ name, value }) => name === claim.name && value === claim.value)] === '1';
  }

  /** The session in the cookie, even if it has been ended before its time; null if there is none. */
  async function find(c: RequestContext): Promise<FoundSession | null> {
    const text = cookies.read(c);
    const { data } = claimsSchema.safeParse(text && (await open(text)));
    if (!data) return null;
    const beganAtMs = data.iat * 1000;
    // Not by `exp` alone: `SESSION_HOURS` may be less now than when the session began.
    const endsAtMs = Math.min(data.exp * 1000, beganAtMs + hours * hourMs);
    const nowMs = latest();
    if (endsAtMs <= nowMs || beganAtMs > nowMs + clockToleranceMs) return null;
    const { sub, name, id, sid, epoch = '' } = data;
    return {
      operator: { sub, name, holds: holderOf(data.rights), endsInMs: endsAtMs - nowMs },
      marks: { id, sid, sub, epoch, beganAtMs },
    };
  }

  return {
    find,
    /** null if nobody is signed in. */
    async read(c: RequestContext): Promise<Operator | null> {
      const session = await find(c);
      return session && !(await endings.isEnded(session.marks)) ? session.operator : null;
    },
    /** Returns the `Set-Cookie` line of a new session, which never continues the session of a cookie in the request. */
    async begin(c: RequestContext, { sub, name }: Person, { holds, sid }: Beginning): Promise<string> {
      const held = rights.map((claim) => (holds(claim) ? '1' : '0')).join('');
      const epoch = await endings.epochOf(sub);
      const marks = { id: newMark(), ...(sid !== undefined && { sid }), ...(epoch !== '' && { epoch }) };
      return cookies.set(c, await seal({ sub, name, ...(held !== '' && { rights: held }), ...marks }, now(), now() + hours * hourMs));
    },
    /** Returns the `Set-Cookie` line that ends the session. */
    end: (c: RequestContext): string => cookies.clear(c),
    /** Tells operators apart on the page, which does not need their `sub`. */
    operatorId: ({ sub }: Person): string => createHash('sha256').update(`${issuer}\n${sub}`).digest('base64url').slice(0, 16),
  };
}

export type Sessions = ReturnType<typeof createSessions>;
