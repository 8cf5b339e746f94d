import type { CustomerLookup } from '#contract/customer-lookup';

/** The values that say who a customer is: the name first, the channel last. They are data from outside. */
export function describeCustomer({ fields }: Pick<CustomerLookup, 'fields'>): string[] {
  const { first_name, last_name, bot_channel, ...others } = fields;
  const name = [first_name, last_name].filter(Boolean).join(' ');
  return [name, ...Object.values(others), bot_channel ?? ''].filter((value) => value !== '');
}
