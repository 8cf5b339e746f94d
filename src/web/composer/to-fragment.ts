import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import { type TypedDraft, untouched } from './typed-draft';

/** The form as the fragment of an address, which `parsePrefill` reads back. Empty fields are left out, so that a CRM can add its own values. */
export function toFragment(draft: Pick<TypedDraft, keyof ShareLinkDraft>): string {
  return (
    draftFields
      .filter((field) => draft[field])
      // A lone surrogate, as from a broken clipboard, cannot be percent-encoded.
      .map((field) => `${field}=${encodeURIComponent(draft[field].replace(/\p{Cs}/gu, '\ufffd'))}`)
      .join('&')
  );
}

/** The same for what was typed; undefined while the form is untouched. */
export function toTypedFragment(draft: TypedDraft): string | undefined {
  const fragment = toFragment(draft);
  return fragment === toFragment(untouched) ? undefined : fragment;
}
