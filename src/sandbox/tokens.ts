import { randomBytes } from 'node:crypto';

/** The lifetime of a token (docs/connect-api.md, "Authorization"). */
export const tokenMinutes = 60;

/** Issues bearer tokens and knows which of them are still good. */
export function createTokens(now: () => number) {
  const endsMs = new Map<string, number>();
  return {
    /** Returns a new token with `/`, `+` and `=`, like real ones. */
    issue(): string {
      for (const [token, endMs] of endsMs) if (endMs <= now()) endsMs.delete(token);
      const token = `dm/${randomBytes(24).toString('base64')}+s=`;
      endsMs.set(token, now() + tokenMinutes * 60_000);
      return token;
    },
    isGood: (token: string) => (endsMs.get(token) ?? 0) > now(),
  };
}
