import { useEffect, useEffectEvent } from 'react';
import { isKey } from './is-key';
import { singleKeysOff } from './single-keys';

/**
 * Runs an action on one key, but never while the operator types or a dialog is open.
 *
 * @param keys one key or several; the action gets the place of the one that was pressed, counted from 0.
 * @param repeats whether it runs again and again while the key is held down.
 */
export function useShortcut(keys: string | readonly string[], act: (place: number) => void, { repeats = false } = {}) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const place = [keys].flat().findIndex((key) => isKey(event, key));
    if (place < 0 || !isFree(event) || singleKeysOff.isRaised() || (event.repeat && !repeats)) return;
    event.preventDefault();
    act(place);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function isFree(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !isTypedInto(event.target) && !isDialogOpen();
}

/** The browser keeps this collection. To look for a selector would take as long as the list is. */
const isDialogOpen = () => [...document.getElementsByTagName('dialog')].some(({ open }) => open);

/** Radio buttons and check boxes take no text, so keys are free there. */
function isTypedInto(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}
