/** A warning about characters of a user ID that cannot be seen. */
export const unseenText = {
  /** @param named each character with its position. @param more how many others there are. */
  warning: (named: string[], more: number) =>
    `Cannot be seen, and is never sent: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  character: (position: number, character: string) => `character ${position}, ${character}`,
  remove: 'Remove what cannot be seen',
};
