import { createStore } from '../browser/store';
import type { SealedList } from '../tab/sealed-list';
import { noteIdle, type Pace, timeFor } from './pace';
import type { Pause } from './run-gate';
import { fromStored, toStored } from './run-memory';
import { countRows, isUnderWay, type RowFailureCode, type RowState, type RunRow, withState } from './run-row';

export type RunState = {
  rows: readonly RunRow[];
  /** Why nothing begins, as long as rows wait. */
  pause: Pause | undefined;
  /** The failure after which the run has stopped by itself, because one row after the other met it. */
  halted: RowFailureCode | undefined;
  pace: Pace;
};

export type StoredRun = Pick<SealedList, 'read' | 'write' | 'remove' | 'settled'>;

/** What is known of the rows, in memory and stored. */
export function createRunState(stored: StoredRun, pace: Pace) {
  const store = createStore<RunState>({ rows: [], pause: undefined, halted: undefined, pace });
  let saving: Promise<void> | undefined;

  const update = (change: Partial<RunState>) => store.set({ ...store.get(), ...change });

  /** Resolves when all that is known now is stored. What changes in one go is stored in one go. */
  function save(): Promise<void> {
    saving ??= Promise.resolve().then(() => {
      saving = undefined;
      const { rows, pause } = store.get();
      if (rows.length > 0) stored.write(toStored(rows, pause?.for === 'sign_in' || pause?.for === 'gate'));
      else stored.remove();
      return stored.settled();
    });
    return saving;
  }

  function setRows(rows: readonly RunRow[]) {
    update({ rows });
    save();
  }

  /** @param change returns the row's new state, or undefined where it stays as it is. */
  function changeRows(change: (row: RunRow) => RowState | undefined) {
    setRows(
      store.get().rows.map((row) => {
        const state = change(row);
        return state ? withState(row, state) : row;
      }),
    );
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    update,
    save,
    setRows,
    changeRows,
    put: (id: number, state: RowState) => changeRows((row) => (row.id === id ? state : undefined)),
    setPause(pause: Pause | undefined, nowMs: number) {
      const before = store.get();
      if (JSON.stringify(pause) === JSON.stringify(before.pause)) return;
      update({ pause, pace: noteIdle(before.pace, pause !== undefined && pause.for !== 'limit', nowMs) });
      save();
    },
    async restore() {
      const older = await fromStored(await stored.read());
      if (older.length > 0) setRows(older);
    },
    /** Forgets rows that are not under way; without IDs, all of them. */
    forget(ids?: readonly number[]) {
      const asked = ids && new Set(ids);
      setRows(store.get().rows.filter((row) => isUnderWay([row]) || (asked && !asked.has(row.id))));
    },
  };
}

/** How long it takes until all rows have ended, in milliseconds; undefined where nobody can know. @param nowMs by the clock of the run. */
export function timeLeftOf({ rows, pause, pace }: RunState, nowMs: number): number | undefined {
  const { waiting, creating } = countRows(rows);
  if (waiting + creating === 0 || (pause && pause.for !== 'limit')) return undefined;
  if (pace.ended === 0 && !pace.limit) return undefined;
  return timeFor(waiting + creating, pace, nowMs);
}
