import type { CustomerLookup } from '#contract/customer-lookup';
import { customerText } from '#text/customer';
import { Icon } from '../ui/icon';
import { CustomerValues } from './customer-values';
import { describeCustomer } from './describe-customer';

/** Who a customer is and who answers them, on one line, or on two of a phone. */
export function CustomerFacts({ customer }: { customer: CustomerLookup }) {
  const { found, control, idDiffers } = customer;
  if (found === null) return customerText.untold;
  if (!found) return <Caution words={customerText.missing} />;
  const values = describeCustomer(customer);
  return (
    <div className="flex min-w-0 max-sm:flex-col sm:gap-3">
      {/* Each is cut off at its own end, also where the page runs the other way. */}
      <span className="flex min-w-0 whitespace-pre *:truncate" title={values.join(' · ')}>
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
