import { randomBytes } from 'node:crypto';

/** Tokens are good for about 60 minutes (connect-api.md, "Authorization"). */
export const tokenMinutes = 60;

/** Hands out bearer tokens and knows which are still good. */
export function createTokens(now: () => number) {
  const endsMs = new Map<string, number>();
  return {
    /** A token that holds `/`, `+` and `=`, as real ones do. */
    issue(): string {
      for (const [token, endMs] of endsMs) if (endMs <= now()) endsMs.delete(token);
      const token = `dm/${randomBytes(24).toString('base64')}+s=`;
      endsMs.set(token, now() + tokenMinutes * 60_000);
      return token;
    },
    isGood: (token: string) => (endsMs.get(token) ?? 0) > now(),
  };
}
