import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useOnMask, usePrivacy } from '../privacy/use-privacy';

type FormCoverProps = {
  form: RefObject<HTMLFormElement | null>;
  /** Closes what shows a user ID besides the fields. */
  onCover: () => void;
};

/** Covers what is typed after the operator has left or hidden the page, until a field gets the focus or the page is shown again. */
export function FormCover({ form, onCover }: FormCoverProps) {
  const { masked } = usePrivacy();
  const [isCovered, setCovered] = useState(masked);
  useOnMask(() => {
    const { activeElement } = document;
    // A field in focus shows its text.
    if (activeElement instanceof HTMLElement && form.current?.contains(activeElement)) activeElement.blur();
    setCovered(true);
    onCover();
  });
  useLayoutEffect(() => {
    form.current?.toggleAttribute('data-covered', masked && isCovered);
    document.documentElement.removeAttribute('data-left');
  }, [form, masked, isCovered]);
  useEffect(() => {
    const uncover = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches('.covered')) flushSync(() => setCovered(false));
    };
    const element = form.current;
    element?.addEventListener('focusin', uncover);
    return () => element?.removeEventListener('focusin', uncover);
  }, [form]);
  return null;
}
