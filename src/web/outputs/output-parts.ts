import { toCsv } from './csv';
import { encodeSheet, layoutSheet } from './layout-sheet';
import { toGroupMessage, toHandOver, toLinkList } from './link-list';
import { mountSheet } from './mount-sheet';

/** What is loaded when a selection begins, or at the first export. */
export const outputParts = { encodeSheet, layoutSheet, mountSheet, toCsv, toGroupMessage, toHandOver, toLinkList };
