import { customerText } from '#text/customer';
import type { MadeLink } from '../link/made-link-schema';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { VisibleId } from '../ui/visible-id';
import { CustomerFacts } from './customer-facts';
import { useCustomers } from './use-customers';

type CustomersDialogProps = { links: readonly MadeLink[]; onClose: () => void };

const words = customerText.several;

/** Says who the customers of several links are, one after the other as the server tells it. It forgets them when it is closed. */
export function CustomersDialog({ links, onClose }: CustomersDialogProps) {
  const { customers, toldCount } = useCustomers(links);
  return (
    <DialogFrame title={words.title} onClose={onClose} className="sm:w-[36rem]">
      <p aria-live="polite" className="mt-2 text-sm text-muted tabular-nums">
        {words.progress(toldCount, customers.length)}
      </p>
      <ul className="mt-3 grid max-h-[50vh] gap-3 overflow-y-auto">
        {customers.map(({ key, userId, answer }) => (
          <li key={key} className="min-w-0 text-sm">
            <VisibleId userId={userId} className="font-mono wrap-anywhere" />
            <div className="text-muted">
              {answer && (answer.is === 'told' ? <CustomerFacts customer={answer.customer} /> : customerText.untold)}
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-6 flex justify-end">
        <Button data-autofocus onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </DialogFrame>
  );
}
