import { type TypedDraft, typedFields, untouched } from './typed-draft';

/** The form as the fragment of an address, which `parsePrefill` reads back. Empty fields are left out, so that a CRM can add its own values. */
export function toFragment(draft: Pick<TypedDraft, 'mode' | 'userId' | 'hours'> & { bot?: string }): string {
  return joinFields(draft, ['mode', 'userId', 'hours', 'bot']);
}

/** The same for what was typed, with the note; undefined while the form is untouched. */
export function toTypedFragment(draft: TypedDraft): string | undefined {
  const fragment = joinFields(draft, typedFields);
  return fragment === joinFields(untouched, typedFields) ? undefined : fragment;
}

function joinFields(draft: Partial<TypedDraft>, fields: readonly (keyof TypedDraft)[]): string {
  return (
    fields
      // A lone surrogate, as from a broken clipboard, cannot be percent-encoded.
      .flatMap((field) => (draft[field] ? [`${field}=${encodeURIComponent(draft[field].replace(/\p{Cs}/gu, '\ufffd'))}`] : []))
      .join('&')
  );
}
