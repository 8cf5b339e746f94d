/** What was waited for did not come in time. */
export class TookTooLong extends Error {}

/**
 * Waits so long and no longer for an answer. A moment in which this process is busy is not the other side's fault: the time begins when what was asked
 * now has been sent, which happens after this turn of the event loop, and what has arrived by its end is read before this gives up.
 *
 * @throws {TookTooLong}
 */
export function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const sent = setImmediate(() => {
      timer = setTimeout(() => setImmediate(() => reject(new TookTooLong())), ms);
    });
    function done(): void {
      clearImmediate(sent);
      clearTimeout(timer);
    }
    answer.then(resolve, reject).finally(done);
  });
}
