import { arabic } from './ar';
import { german } from './de';
import { english, type PracticeText } from './en';
import { spanish } from './es';
import { italian } from './it';
import { portuguese } from './pt-br';

const texts = [english, italian, spanish, portuguese, german, arabic];

/** @param language as in BCP 47. @returns English for any other language. */
export function textIn(language: string): PracticeText {
  return texts.find((text) => text.language === language) ?? english;
}
