import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../api/api-error';
import { loadRules } from '../api/load-rules';
import { sessionQuery } from '../api/session-query';
import { whenIdle } from '../browser/when-idle';

/** Loads the lazy parts of the page. The page passes it down (app.tsx); each component names the parts that it uses. */
export type LoadParts<Parts> = () => Promise<Parts>;

function lazyQuery<Parts>(load: LoadParts<Parts>) {
  return {
    queryKey: ['lazy-parts'],
    queryFn: async () => {
      // A link is made only when both are there: otherwise the page could not read the response, or not show the link, and it would be lost.
      const [parts] = await Promise.all([load(), loadRules()]);
      return parts;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  };
}

/** The lazy parts, once they are loaded. They are loaded when the page is idle, or earlier when they are `wanted`. */
export function useLazyParts<Parts>(load: LoadParts<Parts>, wanted: boolean) {
  const { data: parts, isError, isFetching, refetch } = useQuery({ ...lazyQuery(load), enabled: wanted });
  return { parts, missing: isError && !isFetching, tryAgain: refetch };
}

/** @returns a function that loads the lazy parts; it throws an ApiError `page_incomplete`. */
export function useEnsureLazyParts<Parts>(load: LoadParts<Parts>) {
  const queryClient = useQueryClient();
  return async () => {
    try {
      return await queryClient.ensureQueryData(lazyQuery(load));
    } catch {
      throw new ApiError('page_incomplete');
    }
  };
}

/** Fetches, as soon as the page is idle, what it can do without until then: its lazy parts and the session. */
export function useFetchWhenIdle<Parts>(load: LoadParts<Parts>) {
  const queryClient = useQueryClient();
  useEffect(() => {
    whenIdle(() => {
      queryClient.invalidateQueries(sessionQuery);
      queryClient.prefetchQuery(lazyQuery(load));
    });
  }, [queryClient, load]);
}
