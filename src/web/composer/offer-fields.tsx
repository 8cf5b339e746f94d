import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { type Offer, reasonMaxLength } from '#contract/draft';
import { offerText } from '#text/offer';
import { fieldBox } from '../ui/field-box';
import { chosenBot, rememberBot } from './chosen-bot';
import type { DraftForm } from './typed-draft';

type OfferFieldsProps = {
  form: DraftForm;
  offer: Offer;
  /** @returns the ID of what is said about the field. */
  describe: (field: 'bot' | 'reason') => string;
  isWrong: (field: 'bot' | 'reason') => boolean;
};

/** What only some desks ask for: whose conversation it is, where there are several bots, and why the link is made. */
export function OfferFields({ form, offer, describe, isWrong }: OfferFieldsProps) {
  const id = useId();
  const { bots, reason } = offer;
  const bot = chosenBot(useWatch({ control: form.control, name: 'bot' }), bots);
  const isRequired = reason === 'required';
  const choose = (name: string) => {
    rememberBot(name);
    form.setValue('bot', name, { shouldValidate: isWrong('bot') });
  };
  return (
    <>
      {bots.length > 1 && (
        <div className="min-w-0 flex-1">
          <label htmlFor={`${id}-bot`} className="mb-1 flex min-h-6 items-center text-sm font-semibold">
            {offerText.bot}
          </label>
          <select
            id={`${id}-bot`}
            name="bot"
            value={bot}
            onChange={(event) => choose(event.currentTarget.value)}
            aria-invalid={isWrong('bot')}
            aria-describedby={describe('bot')}
            className={fieldBox}
          >
            {/* What an address has brought, or a link of another time. */}
            {!bots.some(({ name }) => name === bot) && <option value={bot}>{bot}</option>}
            {bots.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      {reason !== 'off' && (
        <div className="min-w-0 flex-1">
          <p className="mb-1 flex min-h-6 items-center gap-1 text-sm">
            <label htmlFor={`${id}-reason`} className="font-semibold">
              {offerText.reason}
            </label>
            <span id={`${id}-hint`} className="truncate text-muted">
              {isRequired ? offerText.reasonHint : offerText.reasonOptional}
            </span>
          </p>
          <input
            id={`${id}-reason`}
            type="text"
            maxLength={reasonMaxLength}
            autoComplete="off"
            placeholder=" "
            aria-required={isRequired}
            aria-invalid={isWrong('reason')}
            aria-describedby={`${describe('reason')} ${id}-hint`}
            className={`covered ${fieldBox}`}
            {...form.register('reason')}
          />
        </div>
      )}
    </>
  );
}
