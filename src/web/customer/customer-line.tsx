import type { RefObject } from 'react';
import { customerText } from '#text/customer';
import { usePrivacy } from '../privacy/use-privacy';
import { CustomerFacts } from './customer-facts';
import { useCustomer } from './customer-query';
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
    <div aria-live="polite" className="peer min-w-0 grow-999 truncate text-muted max-sm:text-xs/3">
      {shown && data && <CustomerFacts customer={data} />}
      {shown && !data && isError && customerText.untold}
    </div>
  );
}
