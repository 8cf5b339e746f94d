import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';

/** The address that fills the form as it is now; read back by `parsePrefill`. An empty user ID is left out, for a CRM to add its own. */
export function toPrefillUrl(origin: string, draft: ShareLinkDraft): string {
  const parts = draftFields
    .filter((field) => draft[field] && !Number.isNaN(draft[field]))
    .map((field) => `${field}=${encodeURIComponent(draft[field])}`);
  return `${origin}/#${parts.join('&')}`;
}
