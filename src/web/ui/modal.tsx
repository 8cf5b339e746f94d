import { type ComponentProps, useLayoutEffect, useRef } from 'react';

type ModalProps = Omit<ComponentProps<'dialog'>, 'open' | 'ref'> & { onClose: () => void };

/** A modal dialog, open as long as it is rendered. The browser keeps the focus inside, closes on Esc and gives the focus back. */
export function Modal({ onClose, ...dialog }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    // The focus goes to the first button, which on a low screen may have scrolled the question itself out of sight.
    element?.scrollTo(0, 0);
    return () => element?.close();
  }, []);
  // A strict-mode remount closes and opens again at once; its late `close` event must not count as the operator's.
  return <dialog ref={ref} onClose={() => ref.current?.open || onClose()} {...dialog} />;
}
