import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../api/api-error';
import { loadRules } from '../api/load-rules';
import { sessionQuery } from '../session/use-session';

const laterQuery = queryOptions({
  queryKey: ['later'],
  queryFn: async () => {
    // No link is made before both are there: one that cannot be shown, or an answer that cannot be read, would be lost.
    const [{ laterParts }] = await Promise.all([import('./later-parts'), loadRules()]);
    return laterParts;
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Safari has no `requestIdleCallback`. */
const whenIdle = (act: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(act) : setTimeout(act, 200));

/** The parts of the page that come after it, as far as they are there. Fetched when the page has nothing else to do, or when `wanted`. */
export function useLater(wanted: boolean) {
  const { data: parts, isError, isFetching, refetch } = useQuery({ ...laterQuery, enabled: wanted });
  return { parts, missing: isError && !isFetching, tryAgain: refetch };
}

/** Fetches, once the page stands, what it can do without until then: its later parts, and what the server says of the session. */
export function useFetchedWhenIdle() {
  const queryClient = useQueryClient();
  useEffect(() => {
    whenIdle(() => {
      queryClient.invalidateQueries(sessionQuery);
      queryClient.prefetchQuery(laterQuery);
    });
  }, [queryClient]);
}

export function useEnsureLater() {
  const queryClient = useQueryClient();
  /** @throws ApiError `page_incomplete`. */
  return async () => {
    try {
      return await queryClient.ensureQueryData(laterQuery);
    } catch {
      throw new ApiError('page_incomplete');
    }
  };
}
