import { type RefObject, useEffect } from 'react';

/** Ctrl+Enter, or ⌘+Enter on a Mac, submits the form from anywhere on the page, except from a dialog. */
export function useCreateKeys(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [form]);
}
