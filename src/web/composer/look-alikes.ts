/** Letters that most fonts draw exactly as a Latin letter (Unicode, UTS #39, confusables.txt). */
const twins = /[АВЕЅІЈКМНОРСТУХЬаеорсухѕіјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ]/u;
const letter = /\p{L}/u;
const scripts = { Cyrillic: /\p{Script=Cyrillic}/u, Greek: /\p{Script=Greek}/u };

export type LookAlike = {
  character: string;
  codePoint: number;
  /** Counted in characters, from 1. */
  position: number;
  kind: 'Cyrillic' | 'Greek' | 'variant' | 'space';
};

/**
 * The characters of a user ID that a reader takes for others: Cyrillic and Greek letters among Latin ones, or none but such as look Latin;
 * full-width digits and other forms of plain characters; spaces within that are not the usual one.
 */
export function findLookAlikes(userId: string): LookAlike[] {
  const trimmed = userId.trim();
  const characters = [...trimmed];
  const letters = characters.filter((character) => letter.test(character));
  const pretendsLatin = /\p{Script=Latin}/u.test(trimmed) || letters.every((character) => twins.test(character));
  return characters.flatMap((character, index) => {
    const kind = kindOf(character, pretendsLatin);
    return kind ? [{ character, codePoint: character.codePointAt(0) ?? 0, position: index + 1, kind }] : [];
  });
}

function kindOf(character: string, pretendsLatin: boolean): LookAlike['kind'] | undefined {
  if (/[ -~]/.test(character)) return undefined;
  if (/\p{Zs}/u.test(character)) return 'space';
  if (/^[ -~]+$/.test(character.normalize('NFKC'))) return 'variant';
  if (!pretendsLatin) return undefined;
  if (scripts.Cyrillic.test(character)) return 'Cyrillic';
  return scripts.Greek.test(character) ? 'Greek' : undefined;
}
