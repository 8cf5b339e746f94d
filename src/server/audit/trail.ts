import { Failure } from '../http/failure';
import { isoNow } from '../observe/iso-now';
import type { LineWriter, OwedLine } from '../observe/line-writer';
import type { RefusalCounts, Repeated } from '../observe/refusal-counts';
import {
  type AuditEvent,
  type Intent,
  intentLine,
  type LinkEnd,
  outcomeLine,
  type Refusal,
  type Resend,
  refusalLine,
  resendLine,
  resumedLine,
  type SignInEvent,
  type SignOutEvent,
  signInLine,
  signOutLine,
} from './line';
import { userHash } from './user-hash';

/** The record of who asked for which link and what came of it: never its URL, and of the user ID the ends and a hash. */
export interface Trail {
  /**
   * Writes down what is about to be asked of the upstream. Resolves when the line is written, and until then nothing may be asked.
   *
   * @throws {Failure} `audit_unavailable` where that fails or takes more than two seconds.
   */
  intent(intent: Intent): Promise<void>;
  outcome(end: LinkEnd): void;
  /** A request that was sent again, and made no second link. */
  resent(resend: Resend): void;
  /** A signed-in operator's request that was refused before there was an intent. */
  refused(refusal: Refusal): void;
  signIn(event: SignInEvent): void;
  signOut(event: SignOutEvent): void;
  /** Whether the last line could be written; where it could not, one is tried now and then. */
  isAvailable(): boolean;
}

interface TrailParts {
  lines: LineWriter;
  /** The key of the user ID hashes; undefined: there are none. */
  hashKey: string | Uint8Array | undefined;
  refusals: RefusalCounts;
  /** Says something on stderr. */
  say(text: string): void;
}

/** @param parts `lines` go to stdout or to the trail's own file. */
export function createTrail({ lines, hashKey, refusals, say }: TrailParts): Trail {
  const state = createAvailability(lines, say);
  const owe = (text: string) => lines.owe({ text, written: state.works, failed: state.fails });

  return {
    intent(intent) {
      const hash = hashKey === undefined ? undefined : userHash(hashKey, intent.draft.userId);
      const text = intentLine(isoNow(), intent, hash);
      return new Promise((resolve, reject) => lines.owe(new OwedIntent(text, { state, resolve, reject, late: () => late(intent) })));
    },
    outcome: (end) => owe(outcomeLine(isoNow(), end)),
    resent: (resend) => owe(resendLine(isoNow(), resend)),
    refused: (refusal) => oweOne(refusal, `refused ${refusal.outcome}`, refusalLine),
    signIn(event) {
      // Anybody can send callbacks of sign-ins that nobody began.
      if (event.operator === undefined) oweOne(event, event.outcome, signInLine);
      else owe(signInLine(isoNow(), event));
    },
    signOut(event) {
      // Each has a signature of the provider.
      if (event.by === 'provider') owe(signOutLine(isoNow(), event));
      else oweOne(event, `sign-out ${event.by}`, signOutLine);
    },
    isAvailable: state.check,
  };

  /** Writes a line for the first event of its kind in ten seconds, and one with their number for those that follow: no cookie can fill the disk. */
  function oweOne<T extends AuditEvent>(event: T, kind: string, line: (time: string, event: T, count?: number) => string): void {
    const tell = ({ count, isMixed }: Repeated) =>
      owe(line(isoNow(), isMixed ? { ...event, client: 'others', operator: undefined } : event, count));
    if (refusals.isFirst(event.operator ?? event.client, kind, tell)) owe(line(isoNow(), event));
  }

  /** The line was given up, and is written all the same: it must not look as if a link had been asked for. */
  function late({ requestId }: Intent): void {
    owe(outcomeLine(isoNow(), { requestId, outcome: 'audit_unavailable', attempts: 0, delivered: true }));
  }
}

interface Availability {
  works(): void;
  fails(error: NodeJS.ErrnoException): void;
  check(): boolean;
}

/** Remembers whether the trail can be written, and says on stderr when that changes. */
function createAvailability(lines: LineWriter, say: TrailParts['say']): Availability {
  let since: string | undefined;
  let isTrying = false;

  function works(): void {
    if (since !== undefined) say(`The audit trail can be written again. It could not since ${since}.\n`);
    since = undefined;
  }

  function fails({ code }: NodeJS.ErrnoException): void {
    if (since !== undefined) return;
    since = isoNow();
    say(`The audit trail cannot be written (${code ?? 'unknown error'}), so no link is made until it can.\n`);
  }

  /** Otherwise nothing would show that it works again: while this desk is not ready, nobody asks it for a link. */
  function tryAgain(since: string): void {
    if (isTrying) return;
    isTrying = true;
    const ended = (isWritten: boolean) => {
      isTrying = false;
      if (isWritten) works();
    };
    lines.owe({ text: resumedLine(isoNow(), since), written: () => ended(true), failed: () => ended(false) });
  }

  return {
    works,
    fails,
    check() {
      if (lines.isDead()) fails({ name: 'Error', message: 'EPIPE', code: 'EPIPE' });
      else if (since !== undefined) tryAgain(since);
      return since === undefined;
    },
  };
}

interface IntentParts {
  state: Availability;
  resolve(): void;
  reject(failure: Failure): void;
  late(): void;
}

class OwedIntent implements OwedLine {
  readonly text: string;
  readonly urgent = true;
  readonly #parts: IntentParts;
  #givenUp = false;

  constructor(text: string, parts: IntentParts) {
    this.text = text;
    this.#parts = parts;
  }

  written(): void {
    this.#parts.state.works();
    if (this.#givenUp) this.#parts.late();
    else this.#parts.resolve();
  }

  failed(error: NodeJS.ErrnoException): void {
    this.#givenUp = true;
    this.#parts.state.fails(error);
    this.#parts.reject(new Failure('audit_unavailable', { reason: error.code ?? 'unknown error' }));
  }
}
