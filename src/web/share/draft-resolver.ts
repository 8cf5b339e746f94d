import type { FieldErrors, Resolver } from 'react-hook-form';
import { createDraftSchema, type DraftIssue, draftFields, type ShareLinkDraft } from '#contract/share-link';
import { text } from '../text/text';

/** Checks the form by the route's own schema and says what is wrong in the page's words; the first fault of each field counts. */
export function createDraftResolver(maxHours: number): Resolver<ShareLinkDraft> {
  let schema: ReturnType<typeof createDraftSchema> | undefined;
  return (values) => {
    // Made at the first check, not while the page is being drawn.
    schema ??= createDraftSchema(maxHours);
    const { success, data, error } = schema.safeParse(values);
    if (success) return { values: data, errors: {} };
    const errors: FieldErrors<ShareLinkDraft> = {};
    for (const { path, message } of error.issues) {
      const field = draftFields.find((name) => name === path[0]);
      if (field) errors[field] ??= { type: message, message: text.issues[message as DraftIssue](maxHours) };
    }
    return { values: {}, errors };
  };
}
