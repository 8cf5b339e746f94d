import { characterName } from '#contract/character-name';
import { findLookAlikes, type LookAlike } from '#contract/look-alikes';
import { lookAlikeText } from '#text/look-alikes';
import { isolated } from '../text/isolated';

const mostNamed = 3;

/** Names the characters of a user ID that look like others; undefined: there are none. */
export function namedLookAlikes(userId: string, found = findLookAlikes(userId)): string | undefined {
  if (found.length === 0) return undefined;
  return lookAlikeText.named(found.slice(0, mostNamed).map(describe), Math.max(0, found.length - mostNamed));
}

/** The same in a sentence that says what to do. */
export function lookAlikeWords(userId: string, found?: LookAlike[]): string | undefined {
  const named = namedLookAlikes(userId, found);
  return named && lookAlikeText.warning(named);
}

function describe({ character, codePoint, position, kind, plain }: LookAlike): string {
  if (kind === 'space') return lookAlikeText.space(position, characterName(codePoint));
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return lookAlikeText.character(isolated(character), position, number, lookAlikeText.kinds[kind], plain);
}
