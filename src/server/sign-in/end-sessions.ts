import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { signOutLine } from '../audit/line';
import type { Settings } from '../config/settings';
import { isoNow } from '../observe/iso-now';
import { openRedisStore } from '../store/redis-store';
import { createEndings } from './endings';
import { isSub } from './operator-claims';

/** Why no session was ended, and what to do, in words for the person who typed the command. */
export class NotEnded extends Error {
  override readonly name = 'NotEnded';
}

/** No request waits for this command. To connect may take ten times as long. */
const patienceMs = 1000;

const withoutStore = `REDIS_URL is not set, so each process keeps in its own memory which sessions have ended, and no command reaches that. To end sessions now:
- sign the person out at the OpenID provider, if it has the back-channel logout of this desk;
- or restart the server with a new SESSION_SECRET, without the old one: that ends the sessions of everybody.
To use this command, set REDIS_URL here and for the server.`;

/**
 * Ends all sessions that this person has now, at every replica.
 *
 * @returns what the person who typed the command should know.
 * @throws {NotEnded}
 */
export async function endSessions(sub: string, { signIn, store: { redis, graceMs } }: Pick<Settings, 'signIn' | 'store'>): Promise<string> {
  // A space that was typed or pasted with it would end nothing, and look like a success.
  if (!isSub(sub) || sub.trim() !== sub) throw new NotEnded('A sub has 1 to 255 characters of printable ASCII, and no space at its ends.');
  if (signIn.kind === 'off') throw new NotEnded('Nobody signs in here: OIDC_ISSUER is not set.');
  if (!redis) throw new NotEnded(withoutStore);
  const state = { reason: 'no answer' };
  const report = { down: (reason: string) => Object.assign(state, { reason }), up: () => undefined };
  const store = await openRedisStore(redis, { report, patienceMs });
  const endings = createEndings({ store, issuer: signIn.oidc.issuer, hours: signIn.session.hours, graceMs, now: Date.now });
  const isRecorded = await endings.endPerson(sub);
  await store.close();
  if (!isRecorded) throw new NotEnded(`The store in REDIS_URL cannot be asked (${state.reason}), so no session was ended. Try again.`);
  return `All sessions of ${sub} have ended. Every replica refuses them within 1 second, and within ${graceMs / 1000} seconds (STORE_GRACE_S) if it cannot reach the store.
Whether there were any is not known. The person can sign in again unless the OpenID provider refuses them.\n`;
}

/**
 * Adds the end to the audit trail.
 *
 * @returns the line where it has no file that can be written, for stdout.
 */
export async function recordEnd(sub: string, file: string | undefined): Promise<string> {
  const line = signOutLine(isoNow(), { requestId: randomUUID(), client: 'end-sessions', operator: sub, by: 'administrator' });
  if (file === undefined) return line;
  try {
    // Never created here: the server could not write to a file that belongs to somebody else.
    const trail = await open(file, constants.O_WRONLY | constants.O_APPEND);
    await trail.appendFile(line);
    await trail.close();
    return '';
  } catch {
    return line;
  }
}
