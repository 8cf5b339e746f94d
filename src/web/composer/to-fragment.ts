import { draftFields } from '#contract/draft';
import { type TypedDraft, typedFields, untouched } from './typed-draft';

/** The form as the fragment of an address, which `parsePrefill` reads back. Empty fields are left out, so that a CRM can add its own values. */
export function toFragment(draft: Omit<TypedDraft, 'note'>): string {
  return joinFields(draft, draftFields);
}

/** The same for what was typed, with the note; undefined while the form is untouched. */
export function toTypedFragment(draft: TypedDraft): string | undefined {
  const fragment = joinFields(draft, typedFields);
  return fragment === joinFields(untouched, typedFields) ? undefined : fragment;
}

function joinFields<Field extends keyof TypedDraft>(draft: Pick<TypedDraft, Field>, fields: readonly Field[]): string {
  return (
    fields
      .filter((field) => draft[field])
      // A lone surrogate, as from a broken clipboard, cannot be percent-encoded.
      .map((field) => `${field}=${encodeURIComponent(draft[field].replace(/\p{Cs}/gu, '\ufffd'))}`)
      .join('&')
  );
}
