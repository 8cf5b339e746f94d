import * as z from 'zod/mini';
import { hourMs } from '#contract/time';
import type { RequestContext } from '../http/response';
import type { Cookies } from './cookies';
import { createSeal } from './seal';

interface LogoutHintParts {
  secrets: readonly string[];
  /** The length of a session. */
  hours: number;
  issuer: string;
  clientId: string;
  /** Those that are sent to `GET /auth/logout` alone. */
  cookies: Cookies;
  now: () => number;
}

const suffix = '-sign-out';
/** Of a `Set-Cookie` line; browsers keep 4096. */
const mostBytes = 3072;
const hintSchema = z.object({ idToken: z.string() });

/**
 * Keeps the ID token of the session until the sign-out, when it shows the provider whose session ends (`id_token_hint`; OpenID Connect
 * RP-Initiated Logout 1.0, 2). It is encrypted in a cookie of the browser.
 */
export function createLogoutHint({ secrets, hours, issuer, clientId, cookies, now }: LogoutHintParts) {
  const { seal, open } = createSeal(secrets, `sign-out ${JSON.stringify([issuer, clientId])}`, now);

  return {
    /** Returns the `Set-Cookie` line; it removes the token of an earlier session where the new one is too long. */
    async keep(c: RequestContext, idToken: string): Promise<string> {
      const line = cookies.set(c, await seal({ idToken }, now(), now() + hours * hourMs), { suffix });
      return Buffer.byteLength(line) <= mostBytes ? line : cookies.clear(c, suffix);
    },
    /** Undefined where there is none, and where no page of ours leads here: another site must not sign people out at the provider without a question. */
    async find(c: RequestContext): Promise<string | undefined> {
      if (c.req.header('sec-fetch-site') !== 'same-origin') return undefined;
      const text = cookies.read(c, suffix);
      return hintSchema.safeParse(text && (await open(text))).data?.idToken;
    },
    /** Returns the `Set-Cookie` line that removes it. */
    clear: (c: RequestContext): string => cookies.clear(c, suffix),
  };
}

export type LogoutHint = ReturnType<typeof createLogoutHint>;
