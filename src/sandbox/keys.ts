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
