import type { Credentials } from '../config';
import { grantOf } from './answer-body';
import type { Ask } from './ask';
import { Deadline } from './deadline';
import type { Grant } from './token-cache';
import type { Outcome } from './upstream';
import { UpstreamFailure } from './upstream-failure';

export type Keys = Extract<Credentials, { kind: 'keys' }>;

interface Exchange {
  ask: Ask;
  path: string;
  keys: Keys;
  headers: Record<string, string>;
  timeoutMs: number;
  finished(outcome: Outcome): void;
}

/** Gets a token for the three keys (connect-api.md, "Authorization"). It has a time limit of its own, because many callers may share it. */
export function createTokenExchange({ ask, path, keys, headers, timeoutMs, finished }: Exchange): () => Promise<Grant> {
  const body = JSON.stringify({ AccountAPIKey: keys.accountApiKey, BotAPIKey: keys.botApiKey, BotAPISecret: keys.botApiSecret });
  const request = { method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' }, body } as const;
  return async () => {
    const deadline = new Deadline(timeoutMs);
    let outcome: Outcome = 'internal_error';
    try {
      const grant = await ask('auth', request, deadline, grantOf);
      outcome = 'ok';
      return grant;
    } catch (error) {
      if (error instanceof UpstreamFailure) outcome = error.code;
      throw error;
    } finally {
      deadline.clear();
      finished(outcome);
    }
  };
}
