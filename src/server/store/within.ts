/** What was waited for did not come in time. */
export class TookTooLong extends Error {}

/**
 * Waits so long and no longer. After a moment in which the process was busy, timers run before what has arrived is read: so it is read before
 * this gives up.
 *
 * @throws {TookTooLong}
 */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => setImmediate(() => reject(new TookTooLong())), ms);
    const done = () => clearTimeout(timer);
    promise.then(resolve, reject).finally(done);
  });
}
