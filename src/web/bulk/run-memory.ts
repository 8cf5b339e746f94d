import { plainRules } from '#contract/draft';
import { loadRules } from '../api/load-rules';
import type { NotedDraft } from '../composer/typed-draft';
import { isFailureCode } from '../text/failure-of';
import { type RowFailureCode, type RowState, type RunRow, withState } from './run-row';

const isCode = (code: unknown): code is RowFailureCode => code === 'page_left' || isFailureCode(code);

/** @param goesOn whether the page is left only to sign in: then the rows that wait go on afterwards. It stands first. */
export function toStored(rows: readonly RunRow[], goesOn: boolean): unknown[] {
  return [goesOn, ...rows];
}

/**
 * Reads what an earlier page has stored. @returns no row where nothing, or nothing readable, is stored.
 *
 * @throws ApiError `page_incomplete`.
 */
export async function fromStored([goesOn, ...rows]: unknown[]): Promise<RunRow[]> {
  if (typeof goesOn !== 'boolean') return [];
  const { createDraftCheck } = await loadRules();
  // What this desk offers may have changed since: the server checks that.
  const check = createDraftCheck(plainRules(Number.MAX_SAFE_INTEGER));
  const readDraft = (draft: unknown): NotedDraft | undefined => {
    const { note, bot, reason, ...rest } = toRecord(draft);
    const { data } = check(rest);
    if (!data || typeof note !== 'string') return undefined;
    return { ...data, note, ...(typeof bot === 'string' && { bot }), ...(typeof reason === 'string' && { reason }) };
  };
  const read = rows.map((row) => readRow(row, readDraft));
  // What is not whole is not believed.
  return read.flatMap((row) => (row && read.every(Boolean) ? [afterReload(row, goesOn)] : []));
}

const toRecord = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

function readRow(value: unknown, readDraft: (draft: unknown) => NotedDraft | undefined): RunRow | undefined {
  const { id, key, ...rest } = toRecord(value);
  const draft = readDraft(rest.draft);
  const state = readState(toRecord(rest.state));
  const doubt = rest.doubt === undefined ? undefined : readState(toRecord(rest.doubt));
  if (typeof id !== 'number' || typeof key !== 'string' || !draft || !state) return undefined;
  return { id, key, draft, state, ...(doubt?.is === 'failed' && { doubt }) };
}

function readState({ is, linkId, code, mayExist, requestId }: Record<string, unknown>): RowState | undefined {
  if (is === 'waiting' || is === 'creating' || is === 'held') return { is };
  if (is === 'made' && typeof linkId === 'number') return { is, linkId };
  if (is !== 'failed' || !isCode(code) || typeof mayExist !== 'boolean') return undefined;
  return { is, code, mayExist, ...(typeof requestId === 'string' && { requestId }) };
}

/** What is true of a row after its page was left: what waited was never asked for, and what was under way may have made a link. */
function afterReload(row: RunRow, goesOn: boolean): RunRow {
  if (row.state.is === 'waiting' && !goesOn) return withState(row, { is: 'held' });
  if (row.state.is === 'creating') return withState(row, { is: 'failed', code: 'page_left', mayExist: true });
  return row;
}
