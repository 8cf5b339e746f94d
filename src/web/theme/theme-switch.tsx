import { useSyncExternalStore } from 'react';
import { text } from '../text/text';
import { useHydrated } from '../ui/use-hydrated';
import { chooseTheme, currentTheme, subscribeToTheme, themes } from './theme';

/** It is as wide as its longest option. Without `autoComplete`, Firefox would restore an old choice over ours. */
export function ThemeSwitch() {
  const hydrated = useHydrated();
  const theme = useSyncExternalStore(subscribeToTheme, currentTheme, () => 'system' as const);
  return (
    <div className="relative text-muted hover:text-ink">
      <select
        aria-label={text.theme.name}
        autoComplete="off"
        disabled={!hydrated}
        value={theme}
        onChange={({ target }) => chooseTheme(themes[target.selectedIndex] ?? 'system')}
        className="min-h-11 appearance-none rounded-lg border border-transparent bg-page py-2 pr-8 pl-9 text-base font-normal transition-colors hover:border-edge disabled:opacity-100 sm:pointer-fine:min-h-9 sm:pointer-fine:py-1 sm:pointer-fine:text-sm"
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {text.theme.options[name]}
          </option>
        ))}
      </select>
      <svg viewBox="0 0 24 24" className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-5" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M12 3.5v17a8.5 8.5 0 0 0 0-17Z" fill="currentColor" />
      </svg>
      <svg viewBox="0 0 24 24" className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4" aria-hidden="true">
        <path d="m6 9 6 6 6-6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </div>
  );
}
