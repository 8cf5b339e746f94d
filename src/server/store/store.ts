/**
 * What the desk remembers beyond a request: in this process, or in Redis, where all replicas share it. Everything that is kept has an end. It never
 * holds a share URL, a whole user ID, a token or a name (docs/decisions/0024-what-replicas-share.md).
 *
 * Each method rejects with {StoreDown} where the store cannot be asked, after 100 ms at the latest.
 */
export interface Store {
  /** Keeps a text under a key for so long, in place of what stood there. */
  put(key: string, value: string, ttlMs: number): Promise<void>;
  /** Keeps it only where nothing stands there. @returns whether it did. */
  putFirst(key: string, value: string, ttlMs: number): Promise<boolean>;
  get(key: string): Promise<string | undefined>;
  /** Counts so many more under a key. The count starts again so long after its first. */
  count(key: string, windowMs: number, more: number): Promise<Count>;
  /** Keeps an entry in its lists until its end, and counts it in its tally unless it was there before: a call that took too long may have been heard. */
  add(entry: Entry, tally: Tally): Promise<void>;
  /** The entries of a list that live, the one that ends first at the beginning. */
  list(name: string, page: Page): Promise<ListedEntry[]>;
  /** What was counted under each of these tallies. */
  tallies(keys: readonly string[]): Promise<number[]>;
  isUp(): boolean;
  /** How long ago it answered anybody in this process, in milliseconds; infinitely long where it never has. */
  silentMs(): number;
  close(): Promise<void>;
}

interface Count {
  /** These included. */
  count: number;
  /** Until it starts again. */
  endsInMs: number;
}

export interface ListedEntry {
  /** At most 64 characters; unique among entries. */
  id: string;
  value: string;
  /** Milliseconds since 1970. */
  endMs: number;
}

export interface Entry extends ListedEntry {
  /** The names of the lists that hold it. */
  lists: readonly string[];
}

export interface Tally {
  key: string;
  ttlMs: number;
}

/** Where an entry stands in a list. */
export type Place = Pick<ListedEntry, 'id' | 'endMs'>;

export interface Page {
  /** Where the page before it ended; undefined: at the beginning. */
  after: Place | undefined;
  most: number;
}

/** The store cannot be asked now. */
export class StoreDown extends Error {
  override readonly name = 'StoreDown';
}
