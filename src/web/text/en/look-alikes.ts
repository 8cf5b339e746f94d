/** A warning about characters of a user ID that look like others. */
export const lookAlikeText = {
  scripts: { Cyrillic: 'Cyrillic', Greek: 'Greek' },
  variant: 'a special form',
  space: 'a special space',
  /** @param named each character with its number and what it is. @param more how many others there are. */
  warning: (named: string[], more: number) =>
    `Not what it looks like: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}. Compare it with the ID in MyLINK.`,
  character: (character: string, position: number, number: string, kind: string) =>
    `character ${position}, ${character}, is ${number}, ${kind}`,
};
