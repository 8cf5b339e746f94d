import type { QueryClient } from '@tanstack/react-query';
import { bulkText } from '#text/bulk';
import { loadUserIdCheck } from '../bulk/check-user-id';
import { ColumnChooser } from '../bulk/column-chooser';
import { ConfirmSeveral } from '../bulk/confirm-several';
import type { RunDeps } from '../bulk/create-run';
import { insertLines } from '../bulk/insert-lines';
import { ListLine } from '../bulk/list-line';
import { ListRefused } from '../bulk/list-refused';
import { createFieldReader, toFieldText, toRest } from '../bulk/read-field';
import { receiveList, takeColumns } from '../bulk/receive-list';
import { RunPanel } from '../bulk/run-panel';
import { RunRows } from '../bulk/run-rows';
import { runNow, startRun } from './start-run';

/** Everything for several links at once. It is loaded when a list is there: most operators make one link after the other. */
export async function openBulk(queryClient: QueryClient, stored: RunDeps['stored']) {
  return {
    ColumnChooser,
    ConfirmSeveral,
    insertLines,
    ListLine,
    ListRefused,
    RunPanel,
    RunRows,
    read: createFieldReader(await loadUserIdCheck()),
    receiveList,
    run: startRun(queryClient, stored),
    runNow,
    takeColumns,
    toFieldText,
    toRest,
    words: { submit: bulkText.submit, noneGood: bulkText.noneGood },
  };
}

export type Bulk = Awaited<ReturnType<typeof openBulk>>;
