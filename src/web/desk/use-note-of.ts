import { useEffect } from 'react';
import type { DraftForm } from '../composer/typed-draft';
import type { Making } from './use-make-link';

/** The note of a link that was made is about its customer: it goes when the operator enters another one, and a new note stays. */
export function useNoteOf(form: DraftForm, making: Making) {
  const made = making.is === 'made' ? making.link : undefined;
  useEffect(() => {
    if (!made?.note) return;
    const { userId, note } = made;
    const watch = form.watch((typed, { name }) => {
      if (name === 'userId' && typed.note?.trim() === note && typed.userId?.trim() !== userId) form.setValue('note', '');
    });
    return () => watch.unsubscribe();
  }, [form, made]);
}
