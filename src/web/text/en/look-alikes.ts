import { isolated } from '../isolated';

/** About characters of a user ID that look like others. */
export const lookAlikeText = {
  kinds: {
    Cyrillic: 'Cyrillic',
    Greek: 'Greek',
    Armenian: 'Armenian',
    Cherokee: 'Cherokee',
    variant: 'a special form',
    sign: 'a special sign',
    digit: 'a digit of another script',
  },
  /** @param named each character with its number and what it is. @param more how many others there are. */
  named: (named: string[], more: number) => `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  warning: (named: string) => `Not what it looks like: ${named}. Compare it with the ID in MyLINK.`,
  character: (character: string, position: number, number: string, kind: string, plain: string | undefined) =>
    `character ${position}, ${character}, is ${number}, ${kind}${plain === undefined ? '' : `, not ${plain}`}`,
  /** @param name the number of the space, and what it is called. */
  space: (position: number, name: string) => `character ${position} is ${name}`,
  takePlain: (userId: string) => `Use plain ${isolated(userId)}`,
};
