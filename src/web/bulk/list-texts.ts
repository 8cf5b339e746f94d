import { bulkText } from '#text/bulk';
import { ApiError } from '../api/api-error';
import { failureOf } from '../text/failure-of';
import type { Refusal } from './judge-rows';
import type { ListWarning } from './list-warnings';
import type { RowState } from './run-row';

/** Why no link is made for a row. */
export function refusalText(refusal: Refusal): string {
  if (refusal.is === 'duplicate') return bulkText.duplicate(refusal.firstLine);
  if (refusal.is === 'too_many') return bulkText.tooMany;
  if (refusal.is === 'damaged') return bulkText.damaged[refusal.damage];
  return bulkText.issues[refusal.issue](refusal.details);
}

/** What may be wrong with a list as a whole. */
export function warningText({ is, lines }: ListWarning): string {
  return bulkText.warnings[is](bulkText.rows(lines));
}

/** Why the call for a row failed. */
export function rowFailureText({ code, mayExist }: Extract<RowState, { is: 'failed' }>): string {
  if (code === 'page_left') return bulkText.run.pageLeft;
  return failureOf(new ApiError(code, { linkMayExist: mayExist })).message;
}
