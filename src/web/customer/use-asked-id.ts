import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { mayBeWhole, toUserId } from './asked-id';

const pauseMs = 600;

/**
 * The user ID in the form that is to be looked up: when the field is left, when it was pasted into, and after a pause. Each question uses up the
 * customer's turn at the upstream, so no key asks by itself.
 *
 * @param onAskAgain is called when the field is left and its ID was asked about before.
 */
export function useAskedId(typed: string, form: RefObject<HTMLFormElement | null>, onAskAgain: () => void): string | undefined {
  const userId = toUserId(typed);
  const [asked, setAsked] = useState<string>();

  const ask = useEffectEvent(() => {
    if (userId !== undefined && userId === asked) onAskAgain();
    setAsked(userId);
  });
  useEffect(() => {
    if (userId === undefined || !mayBeWhole(userId)) return;
    const timer = setTimeout(() => setAsked(userId), pauseMs);
    return () => clearTimeout(timer);
  }, [userId]);
  useEffect(() => {
    const field = form.current;
    const onLeave = ({ target }: Event) => isUserIdField(target) && ask();
    // What is pasted is there after this event.
    const onPaste = ({ target }: Event) => isUserIdField(target) && setTimeout(() => ask());
    // The field may have been left before this part was there, or filled in by an address.
    if (!isUserIdField(document.activeElement)) ask();
    field?.addEventListener('focusout', onLeave);
    field?.addEventListener('paste', onPaste);
    return () => {
      field?.removeEventListener('focusout', onLeave);
      field?.removeEventListener('paste', onPaste);
    };
  }, [form]);

  return asked === userId ? userId : undefined;
}

function isUserIdField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && target.name === 'userId';
}
