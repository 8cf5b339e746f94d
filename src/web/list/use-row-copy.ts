import { useRef, useState, useSyncExternalStore } from 'react';
import { copyText } from '../browser/clipboard';
import { copied } from '../link/copied';
import type { LiveLink } from '../link/made-link';

const places = ['row', 'menu'] as const;

/** Copies from a row. "Copied" belongs to the copy that was asked for last, and is said after the clipboard has accepted it. */
export function useRowCopy(onFailed: (link: LiveLink) => void) {
  const [failedId, setFailedId] = useState<number>();
  const latest = useRef(0);

  /** @param from where in the row the button is that says "Copied". */
  const copy = async (link: LiveLink, from: (typeof places)[number]) => {
    latest.current++;
    const attempt = latest.current;
    copied.unsay();
    setFailedId(undefined);
    const accepted = await copyText(link.url);
    if (attempt !== latest.current) return;
    if (accepted) return copied.say(`copied:${from}:${link.id}`);
    setFailedId(link.id);
    onFailed(link);
  };

  return { copy, failedId };
}

/** Where in this link's row the button is that says "Copied". */
export function useCopiedFrom(linkId: number) {
  return useSyncExternalStore(copied.subscribe, () => {
    const key = copied.get();
    return places.find((place) => key === `copied:${place}:${linkId}`);
  });
}
