import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { mayBeWhole, toUserId } from './asked-id';

const pauseMs = 600;

type Asking = { typed: string; isTyped: boolean; form: RefObject<HTMLFormElement | null>; onAskAgain: () => void };

/**
 * The user ID in the form that is to be looked up: when the field is left, when it was pasted into, when the form is sent, and after a pause. Each
 * question uses up the customer's turn at the upstream, so no key asks by itself.
 *
 * @param isTyped false while the ID stands as an address filled it in: nothing of that is sent before the operator has acted.
 * @param onAskAgain is called when the field is left and its ID was asked about before.
 */
export function useAskedId({ typed, isTyped, form, onAskAgain }: Asking): string | undefined {
  const userId = toUserId(typed);
  const [asked, setAsked] = useState<string>();

  const ask = useEffectEvent(() => {
    if (userId !== undefined && userId === asked) onAskAgain();
    setAsked(userId);
  });
  const askIfTyped = useEffectEvent(() => isTyped && ask());
  useEffect(() => {
    if (!isTyped || userId === undefined || !mayBeWhole(userId)) return;
    const timer = setTimeout(() => setAsked(userId), pauseMs);
    return () => clearTimeout(timer);
  }, [userId, isTyped]);
  useEffect(() => {
    const element = form.current;
    const onSubmit = () => ask();
    const onLeave = ({ target }: Event) => isUserIdField(target) && ask();
    // What is pasted is there after this event.
    const onPaste = ({ target }: Event) => isUserIdField(target) && setTimeout(() => ask());
    // The field may have been left before this part was there.
    if (!isUserIdField(document.activeElement)) askIfTyped();
    element?.addEventListener('focusout', onLeave);
    element?.addEventListener('paste', onPaste);
    element?.addEventListener('submit', onSubmit);
    return () => {
      element?.removeEventListener('focusout', onLeave);
      element?.removeEventListener('paste', onPaste);
      element?.removeEventListener('submit', onSubmit);
    };
  }, [form]);

  return asked === userId ? userId : undefined;
}

function isUserIdField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && target.name === 'userId';
}
