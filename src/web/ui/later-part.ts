import { queryOptions } from '@tanstack/react-query';
import type { ComponentType } from 'react';

/** A part of the page whose code comes after the page itself. `usePart` and `prefetchQuery` take it; a failed load can be tried again. */
export function laterPart<Props>(name: string, load: () => Promise<ComponentType<Props>>) {
  return queryOptions({ queryKey: ['part', name], queryFn: load, staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY });
}
