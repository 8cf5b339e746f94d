import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { RequestContext } from '../http/response';
import type { Cookies } from './cookies';
import { createSeal } from './seal';
import { createUsedStates } from './used-states';

const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

/** What must be remembered about one sign-in until the provider sends the browser back (RFC 6749, 10.12; RFC 7636; OpenID Connect Core 1.0, 3.1.2.1). */
export type Attempt = z.infer<typeof attemptSchema>;

const lifetimeMs = 10 * 60_000;
/** As many tabs may wait for a sign-in. Each is a cookie, at most 1.2 kB long, and every request carries all of them in a line of which nginx accepts 8 kB. */
const mostAttempts = 6;
const suffixStart = '-sign-in-';
/** Matches only names that we create. A request may carry a cookie whose name no server may set, and such a cookie could not be removed. */
const suffixForm = new RegExp(`^${suffixStart}[0-9a-f]{12}$`);

/** Keeps each sign-in under way in a cookie of its own, so that two tabs can sign in at the same time. Only the browser that began one can finish it. */
export function createAttempts(secrets: readonly string[], cookies: Cookies, now: () => number) {
  const { seal, open } = createSeal(secrets, 'sign-in', now);
  const usedStates = createUsedStates(lifetimeMs, now);
  const suffixOf = (state: string) => suffixStart + createHash('sha256').update(state).digest('hex').slice(0, 12);

  return {
    /** Returns the `Set-Cookie` lines. */
    async begin(c: RequestContext, attempt: Attempt): Promise<string[]> {
      // Browsers send the oldest cookies first (RFC 6265, 5.4).
      const others = cookies.suffixes(c, suffixForm);
      const dropped = others.slice(0, Math.max(0, others.length + 1 - mostAttempts)).map((suffix) => cookies.clear(c, suffix));
      const value = await seal(attempt, now(), now() + lifetimeMs);
      return [...dropped, cookies.set(c, value, { suffix: suffixOf(attempt.state), maxAgeS: lifetimeMs / 1000 })];
    },
    /** Finds the attempt with this state; undefined if this browser began none, or began it too long ago. */
    async find(c: RequestContext, state: string): Promise<Attempt | undefined> {
      const text = cookies.read(c, suffixOf(state));
      const { data } = attemptSchema.safeParse(text && (await open(text)));
      return data?.state === state ? data : undefined;
    },
    /** Uses up the attempt with this state. Returns false if that was done before in this process: the cookie has been copied or sent twice. */
    spend: ({ state }: Attempt): boolean => usedStates.use(state),
    /** Returns the `Set-Cookie` line that makes this state useless in this browser. */
    end: (c: RequestContext, state: string): string => cookies.clear(c, suffixOf(state)),
  };
}
