import { customerText } from '#text/customer';
import { useKnownCustomer } from './customer-query';
import { CustomerValues } from './customer-values';
import { describeCustomer } from './describe-customer';

/** Says in a question who the customer is, and warns where an operator has taken over already. */
export function CustomerInQuestion(asked: { bot: string; userId: string }) {
  const customer = useKnownCustomer(asked);
  if (!customer?.found) return null;
  const values = describeCustomer(customer);
  return (
    <div className="mt-3 grid gap-1 text-sm break-words">
      {values.length > 0 && (
        <p>
          <CustomerValues values={values} />
        </p>
      )}
      {customer.control === 'operator' && <p className="text-caution">{customerText.takenOver}</p>}
    </div>
  );
}
