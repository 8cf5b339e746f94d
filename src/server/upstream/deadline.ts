import { UpstreamFailure } from './upstream-failure';

/** One limit of time over everything that is done to answer one call: one thing after another, each of which can be cut short. */
export class Deadline {
  expired = false;
  #cut: (() => void) | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    this.#timer = setTimeout(() => {
      this.expired = true;
      this.#cut?.();
    }, timeoutMs);
  }

  /** Has `cut` called when time is up, or at once if it is; the one that was given before is not called any more. */
  onExpiry(cut: () => void): void {
    this.#cut = cut;
    if (this.expired) cut();
  }

  /** Settles as `promise` does, or fails when time is up: for work that is shared with others and must go on for them. */
  within<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      promise.then(resolve, reject);
      this.onExpiry(() => reject(timeIsUp()));
    });
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}

export function timeIsUp(): UpstreamFailure {
  return new UpstreamFailure('upstream_timeout', { reason: 'deadline' });
}
