import { toCsv } from './csv';
import { toGroupMessage, toLinkList } from './link-list';

/** What is loaded when a selection begins, or at the first export. None of it needs React, or the bundler would take React out of the first file. */
export const outputParts = { toCsv, toGroupMessage, toLinkList };
