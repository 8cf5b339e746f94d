import { fileURLToPath } from 'node:url';
import { type ServerProcess, startServerProcess } from '../server-process';
import type { Habits } from './provider';

const program = fileURLToPath(new URL('./provider.js', import.meta.url));

/** Starts a real OpenID provider on loopback. */
export function startProvider(habits: Habits = {}): Promise<ServerProcess> {
  return startServerProcess([program], { HABITS: JSON.stringify(habits) });
}

const sessionSecret = 'session-secret-canary-0123456789abcdef';

/** The settings with which a desk lets this provider sign its operators in. */
export const signInSettings = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'sharedesk',
  OIDC_CLIENT_SECRET: 'client-secret-canary',
  OIDC_REQUIRED_CLAIM: 'groups=share-operators',
  SESSION_SECRET: sessionSecret,
});
