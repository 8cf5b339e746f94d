import { modes } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';

export type TypedEarly = Partial<ShareLinkDraft>;

/** What was typed into the page that the build drew. Empty where no page was drawn. */
export function readTypedEarly(): TypedEarly {
  const userId = document.querySelector<HTMLInputElement>('input[name="userId"]');
  const hours = document.querySelector<HTMLInputElement>('input[name="hours"]');
  const chosen = document.querySelector<HTMLInputElement>('input[name="mode"]:checked');
  const mode = modes.find((known) => known === chosen?.value);
  return { ...(userId && { userId: userId.value }), ...(hours?.value && { hours: hours.valueAsNumber }), ...(mode && { mode }) };
}
