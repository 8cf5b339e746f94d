import type { FieldErrors, ResolverResult } from 'react-hook-form';
import { type DraftIssue, draftFields, plainRules } from '#contract/draft';
import { issueDetails } from '#contract/issue-details';
import { issueText } from '#text/issues';
import { loadRules } from '../api/load-rules';
import { splitUserIds } from './split-user-ids';
import { type NotedDraft, readHours, type TypedDraft } from './typed-draft';

const anyUserId = 'several';

/**
 * Checks what is typed with the route's own schema, and says what is wrong in the page's words. The first fault of each field counts. Of several
 * user IDs, each is judged elsewhere (bulk/judge-rows.ts).
 *
 * @param isApart whether commas separate user IDs.
 * @throws ApiError `page_incomplete`.
 */
export async function checkDraft(
  { note, ...typed }: TypedDraft,
  maxHours: number,
  isApart: boolean,
): Promise<ResolverResult<TypedDraft, NotedDraft>> {
  const { createDraftCheck } = await loadRules();
  const { isList } = splitUserIds(typed.userId, isApart);
  const userId = isList ? anyUserId : typed.userId;
  const { success, data, error } = createDraftCheck(plainRules(maxHours))({ ...typed, userId, hours: readHours(typed.hours) });
  if (success) return { values: { ...data, ...(isList && { userId: typed.userId }), note: note.trim() }, errors: {} };
  const errors: FieldErrors<TypedDraft> = {};
  for (const issue of error.issues) {
    const { path } = issue;
    // Something is typed, but it is no number.
    const type = issue.message === 'hours_missing' && typed.hours.trim() ? 'hours_not_whole' : issue.message;
    const field = draftFields.find((name) => name === path[0]);
    if (field) errors[field] ??= { type, message: isDraftIssue(type) ? issueText[type](issueDetails(issue, maxHours)) : type };
  }
  return { values: {}, errors };
}

function isDraftIssue(message: string): message is DraftIssue {
  return Object.hasOwn(issueText, message);
}
