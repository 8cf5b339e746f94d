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

/** Issues bearer tokens, and knows which of them are still good and whose they are. */
export function createTokens(now: () => number) {
  const issued = new Map<string, { endMs: number; botApiKey: string }>();
  return {
    /** Returns a new token with `/`, `+` and `=`, like real ones. */
    issue(botApiKey: string): string {
      for (const [token, { endMs }] of issued) if (endMs <= now()) issued.delete(token);
      const token = `dm/${randomBytes(24).toString('base64')}+s=`;
      issued.set(token, { endMs: now() + tokenMinutes * 60_000, botApiKey });
      return token;
    },
    /** The bot that a token is for; undefined where the token is not good. */
    botOf(token: string): string | undefined {
      const { endMs = 0, botApiKey } = issued.get(token) ?? {};
      return endMs > now() ? botApiKey : undefined;
    },
  };
}
