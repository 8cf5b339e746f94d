import type { Credentials } from '../config/settings';
import { grantOf } from './answer-body';
import type { Ask } from './ask';
import { Deadline } from './deadline';
import type { Grant } from './token-cache';

export type Keys = Extract<Credentials, { kind: 'keys' }>;

interface Exchange {
  ask: Ask;
  path: string;
  keys: Keys;
  headers: Record<string, string>;
  timeoutMs: number;
}

/** Gets a token for the three keys (connect-api.md, "Authorization"). It has a time limit of its own, because many callers may share it. */
export function createTokenExchange({ ask, path, keys, headers, timeoutMs }: Exchange): () => Promise<Grant> {
  const body = JSON.stringify({ AccountAPIKey: keys.accountApiKey, BotAPIKey: keys.botApiKey, BotAPISecret: keys.botApiSecret });
  const request = { method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' }, body } as const;
  return async () => {
    const deadline = new Deadline(timeoutMs);
    try {
      return await ask('auth', request, deadline, grantOf);
    } finally {
      deadline.clear();
    }
  };
}
