import { type Entry, type Store, StoreDown, type Tally } from '../store/store';

const retryMs = 1000;
/** Added at once, so that a store that is just back is not too slow for others. */
const mostAtOnce = 500;
/** About 3 MB. */
const mostWaiting = 5000;

interface LateAddParts {
  store: Pick<Store, 'add' | 'isUp'>;
  now: () => number;
  /** Hears of each entry that is given up. */
  lost: () => void;
}

interface Addition {
  entry: Entry;
  tally: Tally;
}

/** Adds to the store, now or when it can be asked again. */
export type LateAdd = (addition: Addition) => Promise<void>;

export function createLateAdd({ store, now, lost }: LateAddParts): LateAdd {
  const waiting: Addition[] = [];
  let willTry = false;

  function tryLater(): void {
    if (!willTry) setTimeout(tryAgain, retryMs).unref();
    willTry = true;
  }

  function tryAgain(): void {
    willTry = false;
    if (store.isUp()) for (const addition of waiting.splice(0, mostAtOnce)) void add(addition);
    if (waiting.length > 0) tryLater();
  }

  function keep(addition: Addition): void {
    if (waiting.length >= mostWaiting) lost();
    else waiting.push(addition);
    tryLater();
  }

  async function add(addition: Addition): Promise<void> {
    if (addition.entry.endMs <= now()) return;
    try {
      await store.add(addition.entry, addition.tally);
    } catch (error) {
      if (error instanceof StoreDown) keep(addition);
      else lost();
    }
  }

  return add;
}
