import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { hourMs } from '#contract/time';
import { growingTo } from '../store/growing-to';
import { type Store, StoreDown } from '../store/store';

/** What a session can be ended by. It is in the session's cookie. */
export interface SessionMarks {
  /** Our own name for the session; undefined in cookies from before there was one. */
  id: string | undefined;
  /** The provider's name for its session, as `providerSession` makes it; undefined where it has none. */
  sid: string | undefined;
  sub: string;
  /** What stood under the person's key when the session began; empty where nothing did. */
  epoch: string;
  /** Milliseconds since 1970. */
  beganAtMs: number;
}

/** Resolves, and never fails: true once the store has it, and so do all replicas; false if so far only this process knows. */
type Recorded = Promise<boolean>;

export interface Endings {
  /** Whether a session has been ended, or the store could not tell for longer than it may be believed. */
  isEnded(session: SessionMarks): Promise<boolean>;
  /** The epoch of a session that begins now. Never fails. */
  epochOf(sub: string): Promise<string>;
  endSession(id: string): Recorded;
  /** Ends the sessions that began in one session of the provider. @param sid as `providerSession` makes it. */
  endProviderSession(sid: string): Recorded;
  /** Ends all sessions that a person has now. Those that they begin later are valid. */
  endPerson(sub: string): Recorded;
}

interface EndingsParts {
  store: Pick<Store, 'get' | 'put' | 'silentMs'>;
  issuer: string;
  /** The length of a session (`SESSION_HOURS`). */
  hours: number;
  /** How long sessions are believed while the store cannot be asked (`STORE_GRACE_S`). */
  graceMs: number;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A clock that never goes back. */
  elapsedMs?: (() => number) | undefined;
}

/** `unknown`: the store is down, and this process knows of no end. */
type Standing = 'ended' | 'valid' | 'unknown';

/** By how much the clocks of replicas may differ. */
export const clockToleranceMs = 60_000;
/** Requests of one session within this time share one question to the store. */
const memoMs = 500;
const mostKnown = 50_000;
/** How long an end that the store did not take waits until it is tried again. */
const retryMs = 1000;

/** Begins with when it was made, in milliseconds since 1970. */
const newEpoch = (nowMs: number) => `${nowMs}.${newMark()}`;

/** @param texts what stands under the person's key, then under those of the session and of the provider's. */
function isOver({ epoch, beganAtMs }: SessionMarks, [of, ...own]: readonly (string | undefined)[]): boolean {
  if (own.some((text) => text !== undefined)) return true;
  // A session of a later sign-in may not know the epoch: the store was down, or each process has a store of its own.
  return of !== undefined && of !== epoch && beganAtMs <= Number.parseInt(of, 10) + clockToleranceMs;
}

export const newMark = () => randomBytes(16).toString('base64url');
const digest = (...texts: string[]) => createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 22);

/** The provider's session of these claims, short enough for a cookie (OpenID Connect Back-Channel Logout 1.0, 2.1). */
export function providerSession({ sid }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof sid === 'string' && sid !== '' ? digest(sid) : undefined;
}

/** Remembers which sessions were ended before their time, in the store and thus for all replicas (docs/decisions/0024-what-replicas-share.md). */
export function createEndings({ store, issuer, hours, graceMs, now, elapsedMs = () => performance.now() }: EndingsParts): Endings {
  /** For so long, an end has to be remembered. */
  const lifetimeMs = hours * hourMs + clockToleranceMs;
  const bounds = { ...growingTo(mostKnown), perf: { now: elapsedMs }, ttlResolution: 0 };
  const memo = new LRUCache<string, Promise<Standing>>({ ...bounds, ttl: memoMs });
  /** What this process last knew of the store, or has put there itself. */
  const known = new LRUCache<string, string>({ ...bounds, ttl: lifetimeMs });
  /** Ends that the store has yet to take, by key. */
  const owed = new Map<string, { value: string; untilMs: number }>();
  let ends = 0;
  let isRetrying = false;

  const personKey = (sub: string) => `epoch:${digest(issuer, sub)}`;
  const sessionKey = (id: string) => `ended:${id}`;
  const providerKey = (sid: string) => `ended-sid:${digest(issuer, sid)}`;

  function keysOf({ id, sid, sub }: SessionMarks): [person: string, ...own: string[]] {
    const own = [id === undefined ? [] : sessionKey(id), sid === undefined ? [] : providerKey(sid)].flat();
    return [personKey(sub), ...own];
  }

  async function standingOf(session: SessionMarks): Promise<Standing> {
    const [person, ...own] = keysOf(session);
    if (isOver(session, [owed.get(person)?.value, ...own.map((key) => known.get(key))])) return 'ended';
    const endsBefore = ends;
    try {
      const texts = await Promise.all([person, ...own].map((key) => store.get(key)));
      // What this process ended meanwhile is newer.
      if (ends === endsBefore) learn([person, ...own], texts);
      return isOver(session, texts) ? 'ended' : 'valid';
    } catch (error) {
      if (!(error instanceof StoreDown)) throw error;
      return isOver(session, [known.get(person)]) ? 'ended' : 'unknown';
    }
  }

  function learn(keys: readonly string[], texts: readonly (string | undefined)[]): void {
    for (const [index, key] of keys.entries()) {
      const text = texts[index];
      if (text === undefined) known.delete(key);
      else known.set(key, text);
    }
  }

  function remembered(session: SessionMarks): Promise<Standing> {
    const { id, sid = '', sub, epoch, beganAtMs } = session;
    const key = `${id ?? beganAtMs} ${sid} ${epoch} ${sub}`;
    const recent = memo.get(key);
    if (recent) return recent;
    const standing = standingOf(session);
    memo.set(key, standing);
    return standing;
  }

  function end(key: string, value: string): Recorded {
    ends++;
    memo.clear();
    known.set(key, value);
    owed.set(key, { value, untilMs: now() + lifetimeMs });
    return pay(key);
  }

  async function pay(key: string): Recorded {
    const debt = owed.get(key);
    if (!debt) return true;
    try {
      await store.put(key, debt.value, Math.max(1, debt.untilMs - now()));
    } catch {
      retryLater();
      return false;
    }
    if (owed.get(key) === debt) owed.delete(key);
    return true;
  }

  function retryLater(): void {
    if (isRetrying) return;
    isRetrying = true;
    setTimeout(async () => {
      isRetrying = false;
      for (const key of owed.keys()) if (!(await pay(key))) return;
    }, retryMs).unref();
  }

  return {
    async isEnded(session) {
      const standing = await remembered(session);
      if (standing !== 'unknown') return standing === 'ended';
      return Math.min(store.silentMs(), now() - session.beganAtMs) > graceMs;
    },
    async epochOf(sub) {
      const key = personKey(sub);
      return owed.get(key)?.value ?? (await store.get(key).catch(() => known.get(key))) ?? '';
    },
    endSession: (id) => end(sessionKey(id), '1'),
    endProviderSession: (sid) => end(providerKey(sid), '1'),
    endPerson: (sub) => end(personKey(sub), newEpoch(now())),
  };
}
