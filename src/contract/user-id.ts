export const userIdMaxLength = 255;

/**
 * Characters that cannot be seen, so that two user IDs could look the same: controls, formats and everything else that Unicode lets a font
 * ignore, such as fillers and variation selectors, and the blank braille pattern. A lone surrogate has no UTF-8 form, so it cannot be
 * percent-encoded (RFC 3986, 2.1).
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

export interface UnseenCharacter {
  codePoint: number;
  /** Counted in characters, from 1. */
  position: number;
}

/** All characters that no user ID may hold. */
export function findUnseen(userId: string): UnseenCharacter[] {
  // Nearly all hold none, and a list of hundreds is read for each key.
  if (userId.search(unseen) < 0) return [];
  return [...userId].flatMap((character, index) =>
    character.search(unseen) < 0 ? [] : { codePoint: character.codePointAt(0) ?? 0, position: index + 1 },
  );
}

export const withoutUnseen = (userId: string) => userId.replace(unseen, '');
