import { UpstreamFailure } from './upstream-failure';

/** One time limit for all the steps that answer one call. The steps run one after the other, and each can be cut short. */
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

  /** Calls `cut` when time is up, or at once if it already is. Replaces the previous `cut`. */
  onExpiry(cut: () => void): void {
    this.#cut = cut;
    if (this.expired) cut();
  }

  /** Settles as `promise` does, or fails when time is up. For work that other callers share, which goes on for them. */
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
