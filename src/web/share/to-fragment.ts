import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';

/** The form as it is now, as the fragment of an address; read back by `parsePrefill`. What is empty is left out, for a CRM to add its own. */
export function toFragment(draft: ShareLinkDraft): string {
  return (
    draftFields
      .filter((field) => draft[field] && !Number.isNaN(draft[field]))
      // Half a character, which no address can hold, comes from a broken clipboard.
      .map((field) => `${field}=${encodeURIComponent(String(draft[field]).replace(/\p{Cs}/gu, '\ufffd'))}`)
      .join('&')
  );
}
