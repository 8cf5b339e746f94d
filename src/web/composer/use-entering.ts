import type { FormEvent } from 'react';
import { useFormState } from 'react-hook-form';
import { draftFields, modes, type Offer } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import type { DraftForm } from './typed-draft';
import { useHoursLimit } from './use-hours-limit';

/**
 * What happens when the operator fills in a field, by typing or by a button beside it.
 *
 * @param onInput is told the field.
 */
export function useEntering(form: DraftForm, offer: Offer, onInput: (field: keyof ShareLinkDraft | undefined) => void) {
  const { isSubmitted } = useFormState({ control: form.control });
  const limit = useHoursLimit(form, offer, (hours) => enter('hours', hours));
  const note = (field: keyof ShareLinkDraft | undefined) => {
    // The first key in a prefilled field removes its message, since the form checks itself again only after it was submitted.
    if (field && !isSubmitted) form.clearErrors(field);
    // Another customer is one of the only bot's, even if an address or an earlier link was about another bot.
    if (field === 'userId' && offer.bots.length < 2) forgetBot();
    onInput(field);
  };
  const forgetBot = () => {
    form.setValue('bot', '');
    form.clearErrors('bot');
  };
  const enter = (field: 'userId' | 'hours', value: string) => {
    note(field);
    form.setValue(field, value, { shouldDirty: true, shouldValidate: isSubmitted });
  };
  const noteInput = ({ target }: FormEvent) => {
    const field = 'name' in target ? draftFields.find((known) => known === target.name) : undefined;
    note(field);
    const mode = field === 'mode' && 'value' in target ? modes.find((known) => known === target.value) : undefined;
    if (mode) limit.choose(mode);
    if (field === 'hours') limit.forget();
  };
  const pickHours = (hours: number) => {
    limit.forget();
    enter('hours', String(hours));
  };
  return { enter, noteInput, pickHours, shortened: limit.shortened };
}
