export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Known to the script in index.html too, which puts the choice on the page before its first paint. */
const storageKey = 'sharedesk.theme';

const listeners = new Set<() => void>();

/** The theme that the page shows. It stands on the page itself, so that it holds even where nothing may be stored. */
export function currentTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
}

export function chooseTheme(theme: Theme) {
  showTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is full or forbidden: the choice lasts as long as the page.
  }
}

/** Calls `onChange` whenever the theme is chosen, here or in another tab. */
export function subscribeToTheme(onChange: () => void) {
  listeners.add(onChange);
  addEventListener('storage', followOtherTab);
  return () => {
    listeners.delete(onChange);
    if (listeners.size === 0) removeEventListener('storage', followOtherTab);
  };
}

/** The key is null when another tab has cleared all that is stored. */
function followOtherTab({ key, newValue }: StorageEvent) {
  if (key === storageKey || key === null) showTheme(parseTheme(newValue));
}

function showTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const tell of listeners) tell();
}

function parseTheme(value: string | null | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
