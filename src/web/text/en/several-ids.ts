import { isolated } from '../isolated';

/** Says that several user IDs were pasted where one belongs. */
export const severalIdsText = {
  /** @param named the first of them. @param more how many others there are. */
  pasted: (count: number, named: string[], more: number) =>
    `${count} user IDs pasted: ${named.map(isolated).join(', ')}${more > 0 ? ` and ${more} more` : ''}. Paste one.`,
  take: (userId: string) => `Use ${isolated(userId)}`,
  asOne: 'It is one ID',
};
