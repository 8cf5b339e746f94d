import { randomBytes } from 'node:crypto';

export interface Keys {
  accountApiKey: string;
  botApiKey: string;
  botApiSecret: string;
}

/** Reads the keys from the body of a token exchange (docs/connect-api.md, "Authorization"); undefined if one is missing. */
export function parseKeys(text: string): Keys | undefined {
  const body = parseObject(text);
  const accountApiKey = body?.AccountAPIKey;
  const botApiKey = body?.BotAPIKey;
  const botApiSecret = body?.BotAPISecret;
  if (!isText(accountApiKey) || !isText(botApiKey) || !isText(botApiSecret)) return undefined;
  return { accountApiKey, botApiKey, botApiSecret };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text) ?? {}));
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

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
