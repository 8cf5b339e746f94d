import { severalIdsText } from '#text/several-ids';
import { splitUserIds } from './split-user-ids';
import type { DraftForm } from './typed-draft';

/** How many of many are named. */
export const mostNamed = 3;

export type PastedIds = {
  userIds: string[];
  /** What was pasted, where it may be one ID that holds a comma or a semicolon. */
  whole: string | undefined;
};

/** Puts one pasted user ID into the field. Several stay out of it: joined, they would be a wrong one. @returns several. */
export function receivePaste(form: DraftForm, field: HTMLTextAreaElement, pasted: string): PastedIds | undefined {
  const { userIds, isGuessed } = splitUserIds(pasted);
  const [first = ''] = userIds;
  if (userIds.length <= 1) {
    field.focus();
    // Unlike a new value, this can be undone.
    if (!document.execCommand('insertText', false, first)) {
      field.setRangeText(first, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return undefined;
  }
  const message = severalIdsText.pasted(userIds.length, userIds.slice(0, mostNamed), Math.max(0, userIds.length - mostNamed));
  form.setError('userId', { type: 'several', message });
  return { userIds, whole: isGuessed && !/[\r\n\t]/.test(pasted.trim()) ? pasted.trim() : undefined };
}
