import { lazy, useState } from 'react';
import { selectionText } from '#text/selection';
import { WhereLookedUp } from '../customer/where-looked-up';
import type { MadeLink } from '../link/made-link-schema';
import { useOnMask } from '../privacy/use-privacy';
import { BarButton } from './bar-button';

const CustomersDialog = lazy(async () => ({ default: (await import('../customer/customers-dialog')).CustomersDialog }));

/** Asks who the customers of the selected links are, where customers are looked up. */
export function WhoButton({ links }: { links: readonly MadeLink[] }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  useOnMask(close);
  return (
    <WhereLookedUp>
      <BarButton icon="operator" name={selectionText.bar.who} onClick={() => setOpen(true)} />
      {isOpen && <CustomersDialog links={links} onClose={close} />}
    </WhereLookedUp>
  );
}
