import { safeStorage } from '../browser/safe-storage';
import { createListeners } from '../browser/store';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The script in index.html reads this key too: it applies the choice before the first paint. */
const storageKey = 'sharedesk.theme';

const stored = safeStorage(() => localStorage);
const listeners = createListeners();

/** The theme that the page shows. It stands on the page itself, so that it holds even where nothing may be stored. */
export function currentTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
}

export function chooseTheme(theme: Theme) {
  showTheme(theme);
  if (theme === 'system') stored.remove(storageKey);
  else stored.set(storageKey, theme);
}

/** Calls `onChange` whenever the theme is chosen, here or in another tab. */
export function subscribeToTheme(onChange: () => void) {
  const stop = listeners.add(onChange);
  const onStorage = (event: StorageEvent) => followOtherTab(event);
  addEventListener('storage', onStorage);
  return () => {
    stop();
    removeEventListener('storage', onStorage);
  };
}

/** The key is null when another tab has cleared the whole storage. */
function followOtherTab({ key, newValue }: StorageEvent) {
  if (key === storageKey || key === null) showTheme(parseTheme(newValue));
}

function showTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  listeners.tell();
}

function parseTheme(value: string | null | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
