import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import { type Deadline, timeIsUp } from './deadline';
import type { UpstreamResponse } from './response';
import { failureOf, type UpstreamFailure } from './upstream-failure';

export interface Call {
  method: 'GET' | 'POST';
  /** Includes the query, if there is one. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** How long a body that nobody reads may keep its connection. A body that ends in this time leaves the connection open for the next call. */
const leftoverMs = 1000;

/** Drops a byte order mark, as the Encoding Standard says. */
const decoder = new TextDecoder();

/**
 * Sends one call. The pool limits the size of the body.
 *
 * @throws {UpstreamFailure} retryable if no response had begun.
 */
export function send(pool: Pool, call: Call, deadline: Deadline): Promise<UpstreamResponse> {
  return new Promise((resolve, reject) => {
    const exchange = new Exchange(resolve, reject);
    deadline.onExpiry(() => exchange.cut());
    pool.dispatch(call, exchange);
  });
}

/** Receives undici's events of one call. Undici's `request` would do the same with a stream, an async scope and listeners, but use 50 % more CPU. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (response: UpstreamResponse) => void;
  readonly #reject: (failure: UpstreamFailure) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #statusCode = 0;
  #headers: IncomingHttpHeaders = {};
  #isCut = false;
  #leftover: NodeJS.Timeout | undefined;

  constructor(resolve: (response: UpstreamResponse) => void, reject: (failure: UpstreamFailure) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Ends the call, even if it still waits for a connection. */
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
    // An interim response, such as 103 (RFC 9110, 15.2).
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
