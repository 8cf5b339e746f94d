import type { MadeLink } from '../link/made-link-schema';
import { countCall, meetLimit } from './pace';
import type { createGate } from './run-gate';
import { judgeFailure, type RowState, type RunRow, type Verdict } from './run-row';
import type { createRunState } from './run-state';

/** After so many failures in a row that say nothing about their rows, the rest would only fail as well. */
const mostFailuresInRow = 8;

export type CallDeps = {
  /** Makes one link, once, and adds it to the list. `row.key` is its `Idempotency-Key`. @throws ApiError */
  make: (row: RunRow) => Promise<Pick<MadeLink, 'id'>>;
  /** Milliseconds of any clock. */
  now: () => number;
};

type CallEvents = {
  /** A call has ended, so another one may begin. */
  pump: () => void;
  /** One row after the other has failed. */
  halt: (verdict: Extract<Verdict, { is: 'fail' }>) => void;
};

/** The calls of a run: from `creating` to what became of it. */
export function createCalls(
  { make, now }: CallDeps,
  run: ReturnType<typeof createRunState>,
  gate: ReturnType<typeof createGate>,
  { pump, halt }: CallEvents,
) {
  /** What is under way and was told to stop: it ends, and never waits again. */
  const ending = new Set<number>();
  let failuresInRow = 0;

  async function call(row: RunRow) {
    try {
      const { id } = await make(row);
      failuresInRow = 0;
      end(row.id, { is: 'made', linkId: id });
    } catch (error) {
      fail(row.id, judgeFailure(error));
    }
  }

  function end(id: number, state: RowState) {
    ending.delete(id);
    run.update({ pace: countCall(run.get().pace, now()) });
    run.put(id, state);
  }

  /** A row that certainly made no link waits again, unless it was told to stop. */
  function takeBack(id: number) {
    run.put(id, { is: ending.delete(id) ? 'held' : 'waiting' });
  }

  function fail(id: number, verdict: Verdict) {
    if (verdict.is === 'wait') {
      gate.close(verdict);
      if (verdict.for === 'limit') run.update({ pace: meetLimit(run.get().pace, now() + verdict.waitS * 1000) });
      takeBack(id);
      return;
    }
    end(id, verdict.state);
    failuresInRow = verdict.isOfTheRow ? 0 : failuresInRow + 1;
    if (failuresInRow >= mostFailuresInRow) halt(verdict);
  }

  return {
    async ask(row: RunRow) {
      await run.save();
      // Meanwhile, Stop was pressed or another row has met a limit. Nothing was sent yet.
      if (ending.has(row.id) || gate.pause()) takeBack(row.id);
      else await call(row);
      pump();
    },
    endAfter(rows: readonly RunRow[]) {
      for (const { id } of rows) ending.add(id);
    },
    forgetFailures() {
      failuresInRow = 0;
    },
  };
}
