import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

type ModalProps = Omit<ComponentProps<'dialog'>, 'open' | 'ref'> & { onClose: () => void };

/**
 * A modal dialog, open while it is mounted. It stands outside the page, of which a part may be inert, as that under a sheet is. The browser keeps the focus
 * inside, closes it on Esc and gives the focus back.
 */
export function Modal({ onClose, ...dialog }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    // On a low screen, focusing the button may have scrolled the question itself out of sight.
    element?.scrollTo(0, 0);
    return () => element?.close();
  }, []);
  // React's strict mode closes and opens the dialog again at once; the late `close` event of that must not count as the operator's.
  return createPortal(<dialog ref={ref} onClose={() => ref.current?.open || onClose()} {...dialog} />, document.body);
}
