import type { ShareLinkDraft } from '#contract/share-link';
import type { TypedDraft } from './typed-draft';

type Field = keyof ShareLinkDraft;

/** Where the values of the form are from. */
type Origin = {
  /** Who filled in the form: the operator, if only in part; or an address, to the letter. */
  source: 'operator' | 'address';
  /** The fields that still stand as an address filled them in. */
  fromLink: readonly Field[];
};

export type Filling = Origin & {
  /** What the form held before, or what an address brought and the operator did not take. It can be had back. */
  other?: ({ draft: TypedDraft } & Origin) | { fragment: string };
  /** What an address brought that would overwrite what is typed, until the operator decides. */
  asking?: string;
};

export const ownFilling: Filling = { source: 'operator', fromLink: [] };

/** After the operator has changed a field. Only that field is their own then. */
export function changed(filling: Filling, field: Field): Filling {
  if (filling.source === 'operator' && !filling.fromLink.includes(field)) return filling;
  return { ...filling, source: 'operator', fromLink: filling.fromLink.filter((name) => name !== field) };
}
