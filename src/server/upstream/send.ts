import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import type { Call } from './call-pool';
import type { CallHandler, Connection, Connections } from './connections';
import { type Deadline, timeIsUp } from './deadline';
import { isSuccess, type UpstreamResponse } from './response';
import type { ShareCalls } from './share-calls';
import { failureOf, type Reached, type UpstreamFailure } from './upstream-failure';

/** How long a body that nobody reads may keep its connection. A body that ends in this time leaves the connection open for the next call. */
const leftoverMs = 1000;

/** Drops a byte order mark, as the Encoding Standard says. */
const decoder = new TextDecoder();

/**
 * Sends one call. The connections limit the size of the body.
 *
 * @param shareCalls is told when the call is written, if it is a share call.
 * @throws {UpstreamFailure} retryable as docs/decisions/0006-retries.md says.
 */
export function send(connections: Connections, call: Call, deadline: Deadline, shareCalls?: ShareCalls): Promise<UpstreamResponse> {
  return new Promise((resolve, reject) => {
    const exchange = new Exchange({ connections, idempotent: call.idempotent, shareCalls, resolve, reject });
    deadline.onExpiry(() => exchange.cut());
    connections.send(call, exchange);
  });
}

interface ExchangeParts {
  connections: Connections;
  idempotent: boolean;
  shareCalls: ShareCalls | undefined;
  resolve(response: UpstreamResponse): void;
  reject(failure: UpstreamFailure): void;
}

/** Reads one response. Undici's `request` would do the same with a stream, an async scope and listeners, but use 50 % more CPU. */
class Exchange implements CallHandler {
  connection: Connection | undefined;
  readonly #parts: ExchangeParts;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #statusCode = 0;
  #headers: IncomingHttpHeaders = {};
  #isCut = false;
  #isWritten = false;
  #leftover: NodeJS.Timeout | undefined;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /** Ends the call, even if it still waits for a connection. */
  cut(): void {
    this.#isCut = true;
    const failure = timeIsUp();
    this.#controller?.abort(failure);
    this.#parts.reject(failure);
  }

  /** Undici has a connection, and writes the call as soon as this returns. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isCut) {
      controller.abort(timeIsUp());
      return;
    }
    this.#isWritten = true;
    this.#parts.connections.startsWriting(this);
    this.#parts.shareCalls?.written();
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number, headers: IncomingHttpHeaders): void {
    // An interim response, such as 103 (RFC 9110, 15.2).
    if (statusCode < 200) return;
    this.#statusCode = statusCode;
    this.#headers = headers;
    if (isSuccess(statusCode)) return;
    this.#parts.resolve({ statusCode, headers, text: '' });
    this.#leftover = setTimeout(() => controller.abort(timeIsUp()), leftoverMs);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (isSuccess(this.#statusCode)) this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#leftover);
    if (!isSuccess(this.#statusCode)) return;
    const [first] = this.#chunks;
    const body = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#parts.resolve({ statusCode: this.#statusCode, headers: this.#headers, text: decoder.decode(body) });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#leftover);
    this.#parts.reject(failureOf(error, this.#reached()));
  }

  #reached(): Reached {
    if (!this.#isWritten) return 'nothing';
    if (this.#statusCode !== 0) return 'upstream';
    if (this.#parts.idempotent || (this.connection?.wasUsed && this.connection.isSilent())) return 'closed_connection';
    return 'upstream';
  }
}
