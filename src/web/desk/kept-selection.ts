import { safeStorage } from '../browser/safe-storage';

/** Which link of the list was selected, so that the page shows it again after a reload, in another language for example. */
const key = 'sharedesk.selected';
const stored = safeStorage(() => sessionStorage);

/** @returns NaN where none was. */
export const keptSelection = () => Number.parseInt(stored.get(key) ?? '', 10);

export function keepSelection(id: number) {
  stored.set(key, String(id));
}

export function dropSelection() {
  stored.remove(key);
}
