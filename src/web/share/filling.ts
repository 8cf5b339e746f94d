import type { ShareLinkDraft } from '#contract/share-link';
import type { TypedDraft } from './typed-draft';

/** Who filled in the form: the operator; an address, to the letter; or an address whose values were changed since, but for the mode. */
type Source = 'own' | 'address' | 'changed';

export type Filling = {
  source: Source;
  /** What the form held before, or what an address brought and the operator did not take. It can be had back. */
  other?: { draft: TypedDraft; source: Source } | { fragment: string };
  /** What an address brought that would overwrite what is typed, until the operator decides. */
  asking?: string;
};

export const ownFilling: Filling = { source: 'own' };

/** After the operator has changed a field. Only who chooses the mode takes the form for their own. */
export function changed(filling: Filling, field: keyof ShareLinkDraft): Filling {
  if (filling.source === 'own') return filling;
  return { ...filling, source: field === 'mode' ? 'own' : 'changed' };
}
