import type { FieldErrors, Resolver } from 'react-hook-form';
import { type DraftIssue, draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import { loadRules } from '../api/load-rules';
import { text } from '../text/text';

/**
 * Checks the form with the route's own schema, and says what is wrong in the page's words. The first fault of each field counts.
 *
 * @throws ApiError `page_incomplete`.
 */
export function createDraftResolver(maxHours: number): Resolver<ShareLinkDraft> {
  return async (values) => {
    // The values at the time of the click: the form changes this object while the rules are fetched.
    const asked = { ...values };
    const { createDraft, issueDetails } = await loadRules();
    const { success, data, error } = createDraft(maxHours).safeParse(asked);
    if (success) return { values: data, errors: {} };
    const errors: FieldErrors<ShareLinkDraft> = {};
    for (const issue of error.issues) {
      const { path, message: type } = issue;
      const field = draftFields.find((name) => name === path[0]);
      if (field) errors[field] ??= { type, message: isDraftIssue(type) ? text.issues[type](issueDetails(issue, maxHours)) : type };
    }
    return { values: {}, errors };
  };
}

function isDraftIssue(message: string): message is DraftIssue {
  return Object.hasOwn(text.issues, message);
}
