import { useEffect, useEffectEvent, useInsertionEffect, useLayoutEffect, useRef, useState } from 'react';
import { modes } from '#contract/draft';
import { type DraftForm, type TypedDraft, typedFields } from './typed-draft';

declare global {
  interface Window {
    /** What the script in index.html keeps until this code takes over; undefined from then on. */
    early?: {
      /** The fields of the form when "Create link" was pressed. */
      pressed: Partial<Record<string, FormDataEntryValue>> | undefined;
      /** Leaves all later events to the page. */
      stop: () => void;
      /** Says that the page cannot be loaded whole, and forgets what was pressed. */
      lose: () => void;
    };
  }
}

type Early = { typed: Partial<TypedDraft>; pressed: Partial<TypedDraft> | undefined };

/** What was done on the page before its script was there. Once only: nothing may be done twice. */
function takeEarly(): Early {
  const { early } = window;
  delete window.early;
  early?.stop();
  const form = early && document.querySelector<HTMLFormElement>('form:has([name=userId])');
  return { typed: form ? toDraft(Object.fromEntries(new FormData(form))) : {}, pressed: early?.pressed && toDraft(early.pressed) };
}

function toDraft({ mode, userId, hours, note }: Partial<Record<string, FormDataEntryValue>>): Partial<TypedDraft> {
  const known = modes.find((name) => name === mode);
  return {
    ...(known && { mode: known }),
    ...(typeof userId === 'string' && { userId }),
    ...(typeof hours === 'string' && { hours }),
    ...(typeof note === 'string' && { note }),
  };
}

/**
 * Gives the form what was typed before this code was loaded, and makes up for an early press of "Create link": with the values at the time of
 * the press, while what was typed after it stays in the form.
 *
 * @param submit checks and sends what the form holds at the moment of the call.
 * @returns whether an early press is being made up for, so that the button stays busy.
 */
export function useTypedEarly(form: DraftForm, submit: () => Promise<void>): boolean {
  const early = useRef<Early>({ typed: {}, pressed: undefined });
  const [isWaiting, setWaiting] = useState(false);

  // The last moment before react-hook-form, in its refs, writes its own values into the fields.
  useInsertionEffect(() => {
    early.current = takeEarly();
  }, []);
  const fill = (draft: Partial<TypedDraft>, shouldValidate = false) => {
    for (const field of typedFields) {
      const value = draft[field];
      if (value !== undefined && value !== form.getValues(field)) form.setValue(field, value, { shouldValidate });
    }
  };
  const takeOver = useEffectEvent(() => {
    const { typed, pressed } = early.current;
    fill(typed);
    setWaiting(pressed !== undefined);
  });
  // In the same task in which the fields come to life: what is typed after it is newer, and must not be overwritten.
  useLayoutEffect(() => takeOver(), []);

  const makeUp = useEffectEvent(async () => {
    const { typed, pressed } = early.current;
    early.current = { typed: {}, pressed: undefined };
    if (!pressed) return;
    fill(pressed);
    const submitted = submit();
    // What was missing at the press may have been typed since.
    fill(typed, true);
    await submitted;
    setWaiting(false);
  });
  // Not before: the form gives its values only from its own first effects on.
  useEffect(() => {
    if (isWaiting) makeUp();
  }, [isWaiting]);
  return isWaiting;
}
