import { useState } from 'react';
import type { Mode, Offer } from '#contract/draft';
import { maxHoursOf } from './offered';
import { type DraftForm, readHours } from './typed-draft';

/** In hours. */
export type Shortened = { from: number; to: number };

/**
 * Keeps the hours within what a mode allows when it is chosen. A mode that allows more gets back what another one has shortened.
 *
 * @param enter puts hours into the form.
 */
export function useHoursLimit(form: DraftForm, offer: Offer, enter: (hours: string) => void) {
  const [shortened, setShortened] = useState<Shortened>();
  const choose = (mode: Mode) => {
    const hours = readHours(form.getValues('hours'));
    const wanted = shortened && hours === shortened.to ? shortened.from : hours;
    if (wanted === undefined) return;
    const next = Math.min(wanted, maxHoursOf(offer, mode));
    if (next !== hours) enter(String(next));
    setShortened(next < wanted ? { from: wanted, to: next } : undefined);
  };
  return { shortened, choose, forget: () => setShortened(undefined) };
}
