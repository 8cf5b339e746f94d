import { type KeyboardEvent, useId, useState } from 'react';
import { type Language, languageCodes, languages } from '#contract/language';
import { menuText } from '#text/menu';
import { useIsMaking } from '../api/use-is-making';
import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import { Question } from '../ui/question';
import { chooseLanguage } from './choose-language';

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys only move the focus. Otherwise each would load the page again, on the way to the language that is wanted (WCAG 3.2.2). */
function moveFocus(event: KeyboardEvent<HTMLInputElement>) {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const radios = Array.from(document.getElementsByName(event.currentTarget.name));
  radios.at((radios.indexOf(event.currentTarget) + step) % radios.length)?.focus();
}

type LanguageChoiceProps = { atDesk: boolean };

/** The languages, each in its own. The page's is the one that is checked: a choice loads the page again. */
export function LanguageChoice({ atDesk }: LanguageChoiceProps) {
  const id = useId();
  // Leaving the page while a link is being made would lose the link.
  const isMaking = useIsMaking();
  const [asked, setAsked] = useState<Language>();
  const choose = (language: Language) => (atDesk && !tab.canSeal() ? setAsked(language) : chooseLanguage(language));

  return (
    <fieldset role="radiogroup" disabled={isMaking} aria-labelledby={id} className="mt-3 min-w-0">
      <p id={id} className="px-3 pb-1 text-sm text-muted">
        {menuText.language.name}
      </p>
      {languageCodes.map((language) => (
        <label
          key={language}
          lang={language}
          className="flex min-h-9 items-center gap-2.5 rounded-lg px-3 hover:bg-sunken has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={id}
            checked={language === text.language}
            onChange={() => choose(language)}
            onKeyDown={moveFocus}
            className="accent-accent"
          />
          <bdi>{languages[language].name}</bdi>
        </label>
      ))}
      {asked && (
        <Question
          role="dialog"
          words={menuText.language.question}
          onConfirm={() => chooseLanguage(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </fieldset>
  );
}
