import type { FieldErrors, ResolverResult } from 'react-hook-form';
import { type DraftIssue, draftFields, type Offer } from '#contract/draft';
import { issueDetails } from '#contract/issue-details';
import { issueText } from '#text/issues';
import { loadRules } from '../api/load-rules';
import { askedBesides } from './chosen-bot';
import { allowedModes, rulesOf } from './offered';
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
export async function checkDraft(typed: TypedDraft, offer: Offer, isApart: boolean): Promise<ResolverResult<TypedDraft, NotedDraft>> {
  const { createDraftCheck } = await loadRules();
  const { isList } = splitUserIds(typed.userId, isApart);
  const userId = isList ? anyUserId : typed.userId;
  const { success, data, error, maxHours } = createDraftCheck(rulesOf(offer))(toAsked({ ...typed, userId }, offer));
  const errors: FieldErrors<TypedDraft> = {};
  for (const issue of error?.issues ?? []) {
    const { path } = issue;
    // Something is typed, but it is no number.
    const type = issue.message === 'hours_missing' && typed.hours.trim() ? 'hours_not_whole' : issue.message;
    const field = draftFields.find((name) => name === path[0]);
    if (field) errors[field] ??= { type, message: isDraftIssue(type) ? issueText[type](issueDetails(issue, maxHours)) : type };
  }
  if (!allowedModes(offer).includes(typed.mode)) {
    errors.mode = { type: 'mode_unknown', message: issueText.mode_unknown({ maxHours, character: '', position: 0 }) };
  }
  if (!success || errors.mode) return { values: {}, errors };
  return { values: { ...data, ...(isList && { userId: typed.userId }), note: typed.note.trim() }, errors: {} };
}

/** What is typed, without what this desk does not ask for. */
function toAsked({ mode, userId, hours, ...typed }: TypedDraft, offer: Offer) {
  return { mode, userId, hours: readHours(hours), ...askedBesides(typed, offer) };
}

function isDraftIssue(message: string): message is DraftIssue {
  return Object.hasOwn(issueText, message);
}
