import type * as english from '../en/several-ids';
import { isolated } from '../isolated';

export const severalIdsText: typeof english.severalIdsText = {
  pasted: (count, named, more) =>
    `${count} Benutzer-IDs eingefügt: ${named.map(isolated).join(', ')}${more > 0 ? ` und ${more} weitere` : ''}. Fügen Sie nur eine ein.`,
  take: (userId) => `${isolated(userId)} verwenden`,
  asOne: 'Es ist eine einzige ID',
};
