import { EventEmitter } from 'node:events';
import { UpstreamFailure } from './upstream-failure';

/**
 * One limit of time over everything that is done to answer one call. It is the `signal` of undici's calls: undici takes an emitter of
 * `abort` as well as an `AbortSignal`, which costs ten times as much to make.
 */
export class Deadline extends EventEmitter<{ abort: [] }> {
  aborted = false;
  readonly #timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    super();
    this.#timer = setTimeout(() => {
      this.aborted = true;
      this.emit('abort');
    }, timeoutMs);
  }

  /** Settles as `promise` does, or fails when time is up: for work that is shared with others and must go on for them. */
  within<T>(promise: Promise<T>): Promise<T> {
    const timeout = new Promise<never>((_, reject) => {
      const fail = () => reject(new UpstreamFailure('upstream_timeout', { reason: 'deadline' }));
      if (this.aborted) fail();
      else this.once('abort', fail);
    });
    return Promise.race([promise, timeout]);
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
