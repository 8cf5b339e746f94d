import type { Sink } from './sink';

/** As much log as is gathered for one write, in characters; the log is ASCII, but for what may stand in an error. */
const batchLength = 8192;
const gatherMs = 250;
/** How long an owed line that nobody waits for may wait for company: a write of its own would hold up those that somebody does wait for. */
const companyMs = 10;
/** How much may wait for a sink that takes nothing. What the log has beyond it is dropped and counted. */
const mostWaiting = { log: 1024 * 1024, owed: 4 * 1024 * 1024 };
/** How long an owed line is waited for. */
const giveUpAfterMs = 2000;

/** A line that is never dropped silently. */
export interface OwedLine {
  /** With its line break. */
  text: string;
  /** Somebody waits for it, so it is written with all others of this turn of the event loop; without it, within 10 ms. */
  urgent?: boolean;
  /** The line is written, maybe after it was said to have failed because it took too long. */
  written(): void;
  /** The line is not written, or not within two seconds. */
  failed(error: NodeJS.ErrnoException): void;
}

export interface LineWriter {
  /** Writes a line of the log soon, or counts it as dropped. */
  write(text: string): void;
  /** Writes a line after all that came before it. */
  owe(line: OwedLine): void;
  /** Writes out what waits. Resolves when that is done or has failed, and after `mostMs` at the latest. */
  flush(mostMs?: number): Promise<void>;
  /** Nothing that is written from now on will ever be read. */
  isDead(): boolean;
  /** A write under way would keep the process from an orderly exit. */
  isStuck(): boolean;
}

interface Waiting {
  text: string;
  /** Undefined for a line of the log. */
  owed: OwedLine | undefined;
  sinceMs: number;
}

interface WriterParts {
  /** The line that says how many lines of the log were dropped. */
  droppedLine(count: number): string;
  /** How long to rest after a write, so that lines gather for the next: where a write is expensive, however short it is. */
  restMs?: number;
  /** A clock that only ever goes forward. */
  elapsedMs?: () => number;
}

/** Gathers lines into one write at a time. It never blocks and keeps a bounded number of lines. */
export function createLineWriter(sink: Sink, parts: WriterParts): LineWriter {
  return new Writer(sink, parts);
}

class Writer implements LineWriter {
  readonly #sink: Sink;
  readonly #parts: WriterParts;
  readonly #elapsedMs: () => number;
  #waiting: Waiting[] = [];
  #underWay: Waiting[] = [];
  #length = { log: 0, owed: 0 };
  #dropped = 0;
  /** The last write ended in the middle of a line. */
  #midLine = false;
  #isDue = false;
  #isResting = false;
  #gathering: NodeJS.Timeout | undefined;
  #company: NodeJS.Timeout | undefined;
  #givingUp: NodeJS.Timeout | undefined;
  #flushed: (() => void)[] = [];

  constructor(sink: Sink, parts: WriterParts) {
    this.#sink = sink;
    this.#parts = parts;
    this.#elapsedMs = parts.elapsedMs ?? (() => performance.now());
  }

  write(text: string): void {
    if (this.#length.log > mostWaiting.log || this.#sink.isDead()) {
      this.#dropped++;
      return;
    }
    this.#waiting.push({ text, owed: undefined, sinceMs: 0 });
    this.#length.log += text.length;
    if (this.#length.log >= batchLength) this.#start();
    else this.#gathering ??= setTimeout(() => this.#gathered(), gatherMs).unref();
  }

  owe(line: OwedLine): void {
    if (this.#sink.isDead()) line.failed(failure('EPIPE'));
    else if (this.#length.owed > mostWaiting.owed) line.failed(failure('ENOBUFS'));
    else this.#keep(line);
  }

  #keep(line: OwedLine): void {
    this.#waiting.push({ text: line.text, owed: line, sinceMs: this.#elapsedMs() });
    this.#length.owed += line.text.length;
    this.#givingUp ??= setTimeout(() => this.#giveUp(), giveUpAfterMs).unref();
    if (this.#isDue) return;
    if (!line.urgent) {
      this.#company ??= setTimeout(() => this.#companyEnded(), companyMs).unref();
      return;
    }
    this.#isDue = true;
    if (!this.#isBusy()) setImmediate(() => this.#isDue && this.#start());
  }

  flush(mostMs = 1000): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      this.#flushed.push(() => {
        clearTimeout(timer);
        resolve();
      });
      this.#start();
    });
  }

  isDead(): boolean {
    return this.#sink.isDead();
  }

  isStuck(): boolean {
    return this.#underWay.length > 0 && this.#sink.holdsThread;
  }

  // The timers are left to run when a write comes first: to stop and start them with every write would cost more than the write.

  #gathered(): void {
    this.#gathering = undefined;
    this.#start();
  }

  #companyEnded(): void {
    this.#company = undefined;
    if (this.#length.owed > 0) this.#start();
  }

  #start(): void {
    this.#isDue = true;
    if (this.#isBusy()) return;
    this.#isDue = false;
    if (this.#waiting.length === 0) this.#idle();
    else this.#writeWaiting();
  }

  #writeWaiting(): void {
    this.#underWay = this.#waiting;
    this.#waiting = [];
    this.#length = { log: 0, owed: 0 };
    const dropped = this.#dropped;
    this.#dropped = 0;
    let text = this.#midLine ? '\n' : '';
    const before = text.length;
    for (const line of this.#underWay) text += line.text;
    if (dropped > 0) text += this.#parts.droppedLine(dropped);
    this.#sink.write(text, (error, writtenBytes) => this.#ended(error, writtenBytes - before, dropped));
  }

  #ended(error: NodeJS.ErrnoException | null, writtenBytes: number, dropped: number): void {
    const lines = this.#underWay;
    this.#underWay = [];
    if (error) this.#settleCut(lines, error, writtenBytes, dropped);
    else {
      this.#midLine = false;
      for (const { owed } of lines) owed?.written();
    }
    const { restMs } = this.#parts;
    if (restMs === undefined) this.#goOn();
    else this.#rest(restMs);
  }

  #rest(ms: number): void {
    this.#isResting = true;
    setTimeout(() => {
      this.#isResting = false;
      this.#goOn();
    }, ms);
  }

  #goOn(): void {
    if (this.#isDue || this.#flushed.length > 0 || this.#length.log >= batchLength) this.#start();
  }

  #isBusy(): boolean {
    return this.#underWay.length > 0 || this.#isResting;
  }

  /** Settles the lines of a write that ended early: those that are whole are written, the others are not. */
  #settleCut(lines: Waiting[], error: NodeJS.ErrnoException, writtenBytes: number, dropped: number): void {
    let end = 0;
    let whole = 0;
    this.#dropped += dropped;
    for (const { text, owed } of lines) {
      end += Buffer.byteLength(text);
      if (end <= writtenBytes) {
        whole = end;
        owed?.written();
      } else if (owed) owed.failed(error);
      else this.#dropped++;
    }
    // What stood before, the rest of an earlier line, still stands there if nothing was written.
    if (writtenBytes >= 0) this.#midLine = writtenBytes > whole;
  }

  /** Takes back the owed lines that have waited too long; one whose write is under way may still be written. */
  #giveUp(): void {
    const nowMs = this.#elapsedMs();
    const isOver = ({ owed, sinceMs }: Waiting) => owed !== undefined && nowMs - sinceMs >= giveUpAfterMs;
    const over = [...this.#underWay.filter(isOver), ...this.#waiting.filter(isOver)];
    for (const line of this.#underWay) if (isOver(line)) line.sinceMs = Number.POSITIVE_INFINITY;
    this.#waiting = this.#waiting.filter((line) => !isOver(line));
    this.#length.owed = this.#waiting.reduce((length, { owed, text }) => length + (owed ? text.length : 0), 0);
    const oldest = [...this.#underWay, ...this.#waiting].find(({ owed, sinceMs }) => owed && sinceMs < Number.POSITIVE_INFINITY);
    this.#givingUp = oldest && setTimeout(() => this.#giveUp(), Math.max(1, giveUpAfterMs - (nowMs - oldest.sinceMs))).unref();
    for (const { owed } of over) owed?.failed(failure('ETIMEDOUT'));
  }

  #idle(): void {
    for (const resolve of this.#flushed.splice(0)) resolve();
  }
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
