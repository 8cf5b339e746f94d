import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { RequestContext } from '../http/response';
import type { Cookies } from './cookies';
import { createSeal } from './seal';

const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

/** What one sign-in must remember until the provider sends the browser back (RFC 6749, 10.12; RFC 7636; OpenID Connect Core 1.0, 3.1.2.1). */
export type Attempt = z.infer<typeof attemptSchema>;

const lifetimeMs = 10 * 60_000;
/** More at a time than one person has tabs that wait for a sign-in; each is a cookie, and all of them travel with every request. */
const mostAttempts = 4;
const suffixStart = '-sign-in-';
/** Only names that we give: a cookie may come by a name under which none can be set, and so none be taken away. */
const suffixForm = new RegExp(`^${suffixStart}[0-9a-f]{12}$`);

/** Sign-ins under way, each in a cookie of its own: two tabs may sign in at the same time. Only the browser that began one can end it. */
export function createAttempts(secrets: readonly string[], cookies: Cookies, now: () => number) {
  const { seal, open } = createSeal(secrets, 'sign-in', now);
  const suffixOf = (state: string) => suffixStart + createHash('sha256').update(state).digest('hex').slice(0, 12);

  return {
    /** The `Set-Cookie` lines. */
    async begin(c: RequestContext, attempt: Attempt): Promise<string[]> {
      const others = cookies.suffixes(c, suffixForm);
      const dropped = others.length < mostAttempts ? [] : others.map((suffix) => cookies.clear(c, suffix));
      const value = await seal(attempt, now(), now() + lifetimeMs);
      return [...dropped, cookies.set(c, value, { suffix: suffixOf(attempt.state), maxAgeS: lifetimeMs / 1000 })];
    },
    /** The attempt that this state belongs to; undefined where this browser began none, or too long ago. */
    async find(c: RequestContext, state: string): Promise<Attempt | undefined> {
      const text = cookies.read(c, suffixOf(state));
      const { data } = attemptSchema.safeParse(text && (await open(text)));
      return data?.state === state ? data : undefined;
    },
    /** The `Set-Cookie` line after which this state is worth nothing any more in this browser. */
    end: (c: RequestContext, state: string): string => cookies.clear(c, suffixOf(state)),
  };
}
