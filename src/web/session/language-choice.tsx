import { type KeyboardEvent, useId } from 'react';
import { type Language, languageCodes, languages } from '#contract/language';
import { menuText } from '#text/menu';
import { useIsMaking } from '../api/use-is-making';
import { text } from '../text/text';

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys only move the focus. Otherwise each would load the page again, on the way to the language that is wanted (WCAG 3.2.2). */
function moveFocus(event: KeyboardEvent<HTMLInputElement>) {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const radios = Array.from(document.getElementsByName(event.currentTarget.name));
  radios.at((radios.indexOf(event.currentTarget) + step) % radios.length)?.focus();
}

type LanguageChoiceProps = { onChoose: (language: Language) => void };

/** The languages, each in its own. The page's is the one that is checked: a choice loads the page again. */
export function LanguageChoice({ onChoose }: LanguageChoiceProps) {
  const id = useId();
  // Leaving the page while a link is being made would lose the link.
  const isMaking = useIsMaking();
  return (
    <div role="radiogroup" aria-labelledby={id} className="mt-3">
      <p id={id} className="px-3 pb-1 text-sm text-muted">
        {menuText.language.name}
      </p>
      <div className="grid grid-cols-2 gap-1">
        {languageCodes.map((language) => (
          <label
            key={language}
            lang={language}
            className="flex min-h-10 items-center gap-2 rounded-md px-3 text-muted hover:text-ink has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={id}
              disabled={isMaking}
              checked={language === text.language}
              onChange={() => onChoose(language)}
              onKeyDown={moveFocus}
              className="accent-accent"
            />
            <bdi>{languages[language].name}</bdi>
          </label>
        ))}
      </div>
    </div>
  );
}
