import type { RefObject } from 'react';
import type { CustomerLookup } from '#contract/customer-lookup';
import { customerText } from '#text/customer';
import { usePrivacy } from '../privacy/use-privacy';
import { Icon } from '../ui/icon';
import { useCustomer } from './customer-query';
import { CustomerValues } from './customer-values';
import { describeCustomer } from './describe-customer';
import { useAskedId } from './use-asked-id';

type CustomerLineProps = {
  /** The name of the chosen bot; empty where bots have no names. */
  bot: string;
  /** What stands in the field. */
  typed: string;
  /** False while it stands as an address filled it in. */
  isTyped: boolean;
  form: RefObject<HTMLFormElement | null>;
};

/** Says beside the field who its user ID is. Nothing waits for it, and what is known of one ID is never shown beside another. */
export function CustomerLine({ bot, typed, isTyped, form }: CustomerLineProps) {
  const { masked } = usePrivacy();
  const userId = useAskedId({ typed, isTyped, form, onAskAgain: () => isStale && refetch() });
  const { data, isError, isStale, refetch } = useCustomer(bot, userId);
  const shown = !masked && userId !== undefined;
  return (
    <div aria-live="polite" className="peer min-w-0 grow truncate text-muted max-sm:text-xs/3">
      {shown && data && <Known customer={data} />}
      {shown && !data && isError && customerText.untold}
    </div>
  );
}

function Known({ customer }: { customer: CustomerLookup }) {
  const { found, control, idDiffers } = customer;
  if (found === null) return customerText.untold;
  if (!found) return <Caution words={customerText.missing} />;
  const values = describeCustomer(customer);
  return (
    <div className="flex min-w-0 max-sm:flex-col sm:gap-3">
      <span className="truncate" title={values.join(' · ')}>
        {values.length > 0 ? <CustomerValues values={values} /> : customerText.unnamed}
      </span>
      {idDiffers ? <Caution words={customerText.idDiffers} /> : <Control control={control} />}
    </div>
  );
}

function Control({ control }: Pick<CustomerLookup, 'control'>) {
  if (control === null) return null;
  const words = customerText.control[control];
  return control === 'operator' ? <Caution words={words} /> : <span className="shrink-0 max-sm:truncate">{words}</span>;
}

function Caution({ words }: { words: string }) {
  return (
    <span className="flex min-w-0 shrink-0 items-center gap-1 text-caution">
      <Icon name="alert" className="size-4 max-sm:size-3" />
      <span className="truncate">{words}</span>
    </span>
  );
}
