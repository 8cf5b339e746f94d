/** The calls for one share link: how many there were, and whether one of them may have made a link that nobody sees. */
export class ShareCalls {
  /** How many calls were written. */
  attempts = 0;
  #undecided = 0;

  /** A call is being written: from now on it may make a link. */
  written(): void {
    this.attempts++;
    this.#undecided++;
  }

  /** The upstream answered the last call with a status which says that no link was made. */
  refused(): void {
    this.#undecided--;
  }

  /** True where a call was written whose answer is unknown or cannot be used. */
  get linkMayExist(): boolean {
    return this.#undecided > 0;
  }
}
