import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Whether a link is being made. react-query’s own hook would do the same with more code. */
export function useIsMaking() {
  const queryClient = useQueryClient();
  const cache = queryClient.getMutationCache();
  const read = () => queryClient.isMutating() > 0;
  return useSyncExternalStore(cache.subscribe, read, read);
}
