import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import { untouched } from './untouched';

/** The form as the fragment of an address, which `parsePrefill` reads back. Empty fields are left out, so that a CRM can add its own values. */
export function toFragment(draft: ShareLinkDraft): string {
  return (
    draftFields
      .filter((field) => draft[field] && !Number.isNaN(draft[field]))
      // A lone surrogate, as from a broken clipboard, cannot be percent-encoded.
      .map((field) => `${field}=${encodeURIComponent(String(draft[field]).replace(/\p{Cs}/gu, '\ufffd'))}`)
      .join('&')
  );
}

/** The same for what was typed; undefined while the form is untouched. */
export function toTypedFragment(draft: ShareLinkDraft): string | undefined {
  const fragment = toFragment(draft);
  return fragment === toFragment(untouched) ? undefined : fragment;
}
