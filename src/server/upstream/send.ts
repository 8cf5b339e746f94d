import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import { type Deadline, timeIsUp } from './deadline';
import { failureOf, type UpstreamFailure } from './upstream-failure';

export interface Call {
  method: 'GET' | 'POST';
  /** With the query, if there is one. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Answer {
  statusCode: number;
  headers: IncomingHttpHeaders;
  /** The body of a 200. Of any other answer nobody needs it, nor waits for it. */
  text: string;
}

/** How long the rest of an answer that nobody waits for may hold its connection; let through, it leaves it for the next call. */
const leftoverMs = 1000;

/** As the Encoding Standard decodes: without a byte order mark. */
const decoder = new TextDecoder();

/**
 * Sends one call. The pool cuts a body at its limit.
 *
 * @throws {UpstreamFailure} retryable where no answer had begun.
 */
export function send(pool: Pool, call: Call, deadline: Deadline): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const exchange = new Exchange(resolve, reject);
    deadline.onExpiry(() => exchange.cut());
    pool.dispatch(call, exchange);
  });
}

/** What undici tells while a call goes on. Its `request` does the same by way of a stream, an async scope and listeners, for half as much CPU again. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (failure: UpstreamFailure) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #statusCode = 0;
  #headers: IncomingHttpHeaders = {};
  #isCut = false;
  #leftover: NodeJS.Timeout | undefined;

  constructor(resolve: (answer: Answer) => void, reject: (failure: UpstreamFailure) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Ends the call, whether it is still waiting for its turn or under way. */
  cut(): void {
    this.#isCut = true;
    const failure = timeIsUp();
    this.#controller?.abort(failure);
    this.#reject(failure);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isCut) controller.abort(timeIsUp());
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number, headers: IncomingHttpHeaders): void {
    // An interim answer, such as 103 (RFC 9110, 15.2).
    if (statusCode < 200) return;
    this.#statusCode = statusCode;
    this.#headers = headers;
    if (statusCode === 200) return;
    this.#resolve({ statusCode, headers, text: '' });
    this.#leftover = setTimeout(() => controller.abort(timeIsUp()), leftoverMs);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#statusCode === 200) this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#leftover);
    if (this.#statusCode !== 200) return;
    const [first] = this.#chunks;
    const body = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#resolve({ statusCode: this.#statusCode, headers: this.#headers, text: decoder.decode(body) });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#leftover);
    this.#reject(failureOf(error, this.#statusCode !== 0));
  }
}
