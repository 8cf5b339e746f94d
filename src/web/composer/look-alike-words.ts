import { characterName } from '#contract/character-name';
import { findLookAlikes, type LookAlike } from '#contract/look-alikes';
import { lookAlikeText } from '#text/look-alikes';
import { isolated } from '../text/isolated';

const mostNamed = 3;

/** Names the characters of a user ID that look like others; undefined: there are none. */
export function lookAlikeWords(userId: string, found = findLookAlikes(userId)): string | undefined {
  if (found.length === 0) return undefined;
  return lookAlikeText.warning(found.slice(0, mostNamed).map(describe), Math.max(0, found.length - mostNamed));
}

function describe({ character, codePoint, position, kind, plain }: LookAlike): string {
  if (kind === 'space') return lookAlikeText.space(position, characterName(codePoint));
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return lookAlikeText.character(isolated(character), position, number, lookAlikeText.kinds[kind], plain);
}
