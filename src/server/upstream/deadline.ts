import { UpstreamFailure } from './upstream-failure';

/** One limit of time over everything that is done to answer one call. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Settles as `promise` does, or fails when time is up: for work that is shared with others and must go on for them. */
  within<T>(promise: Promise<T>): Promise<T>;
  clear(): void;
}

export function createDeadline(timeoutMs: number): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  return {
    signal,
    within: (promise) => Promise.race([promise, aborted(signal)]),
    clear: () => clearTimeout(timer),
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(new UpstreamFailure('upstream_timeout', { reason: 'deadline' }));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
