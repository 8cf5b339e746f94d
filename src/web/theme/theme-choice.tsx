import { useId, useSyncExternalStore } from 'react';
import { menuText } from '#text/menu';
import { chooseTheme, currentTheme, subscribeToTheme, themes } from './theme';

export function ThemeChoice() {
  const id = useId();
  const chosen = useSyncExternalStore(subscribeToTheme, currentTheme, () => 'system' as const);
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <p id={id} className="px-3 pb-1 text-sm text-muted">
        {menuText.theme.name}
      </p>
      <div className="grid auto-cols-fr grid-flow-col gap-1 rounded-lg bg-sunken p-1">
        {themes.map((theme) => (
          <label
            key={theme}
            className="relative grid min-h-10 place-items-center rounded-md border border-transparent text-muted transition-colors hover:text-ink has-checked:border-edge has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent forced-colors:has-checked:outline-2 forced-colors:has-checked:outline-[Highlight]"
          >
            <input
              type="radio"
              name={id}
              checked={theme === chosen}
              onChange={() => chooseTheme(theme)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span>{menuText.theme.options[theme]}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
