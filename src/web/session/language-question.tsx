import type { Language } from '#contract/language';
import { menuText } from '#text/menu';
import { Question } from '../ui/question';
import { chooseLanguage } from './choose-language';

type LanguageQuestionProps = { language: Language; onCancel: () => void };

/** Asks before a change of the language that would lose what is typed, and the list. */
export function LanguageQuestion({ language, onCancel }: LanguageQuestionProps) {
  return <Question role="dialog" words={menuText.language.question} onConfirm={() => chooseLanguage(language)} onCancel={onCancel} />;
}
