import { modes } from '#contract/draft';
import type { TypedDraft } from './typed-draft';

export type TypedEarly = Partial<TypedDraft>;

/** What was typed into the page that the build drew. Empty where no page was drawn. */
export function readTypedEarly(): TypedEarly {
  const userId = document.querySelector<HTMLInputElement>('input[name="userId"]');
  const hours = document.querySelector<HTMLInputElement>('input[name="hours"]');
  const chosen = document.querySelector<HTMLInputElement>('input[name="mode"]:checked');
  const mode = modes.find((known) => known === chosen?.value);
  return { ...(userId && { userId: userId.value }), ...(hours && { hours: hours.value }), ...(mode && { mode }) };
}
