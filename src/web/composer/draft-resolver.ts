import type { Resolver } from 'react-hook-form';
import type { Offer } from '#contract/draft';
import type { checkDraft } from './check-draft';
import type { NotedDraft, TypedDraft } from './typed-draft';

type DraftResolver = Resolver<TypedDraft, unknown, NotedDraft>;

/**
 * Checks the form with code that is loaded when it is first needed.
 *
 * @throws what `load` throws.
 */
export function createDraftResolver(offer: Offer, isApart: boolean, load: () => Promise<{ checkDraft: typeof checkDraft }>): DraftResolver {
  return async (values) => {
    // The values at the time of the click: the form changes this object while the code is fetched.
    const asked = { ...values };
    return (await load()).checkDraft(asked, offer, isApart);
  };
}
