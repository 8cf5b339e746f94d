import { useMemo } from 'react';
import type { MadeLink } from '../link/made-link-schema';
import { maskAll } from '../link/masks';
import type { NameCustomer } from './link-list';

/** How these links name their customers. */
export function useNames(links: readonly MadeLink[]): NameCustomer {
  return useMemo(() => {
    const masks = maskAll(links.map(({ userId }) => userId));
    return ({ userId }) => masks.get(userId) ?? '';
  }, [links]);
}
