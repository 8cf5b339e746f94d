/** What is checked, in this order. Programs that read the JSON find these names. */
export type CheckName =
  | 'settings'
  | 'extra-authorities'
  | 'upstream'
  | 'upstream-name'
  | 'upstream-connection'
  | 'upstream-clock'
  | 'keys'
  | 'share-path'
  | 'variables'
  | 'store'
  | 'store-server'
  | 'store-clock'
  | 'public-url'
  | 'sign-in'
  | 'provider'
  | 'redirect-uri'
  | 'client-secret'
  | 'claims'
  | 'session-secret';

/** `skipped`: there is nothing to check, or something else must be repaired first. */
export type Result = 'ok' | 'warning' | 'failed' | 'skipped';

/** What one check found, in sentences that never hold a secret, a token or a user ID. */
export interface Finding {
  check: CheckName;
  /** The bot that it is about, where there are several. */
  bot?: string | undefined;
  result: Result;
  text: string;
  /** What to do about it. */
  todo?: string | undefined;
}

export const ok = (check: CheckName, text: string): Finding => ({ check, result: 'ok', text });
export const warning = (check: CheckName, text: string, todo?: string): Finding => ({ check, result: 'warning', text, todo });
export const failed = (check: CheckName, text: string, todo?: string): Finding => ({ check, result: 'failed', text, todo });
export const skipped = (check: CheckName, text: string): Finding => ({ check, result: 'skipped', text });
