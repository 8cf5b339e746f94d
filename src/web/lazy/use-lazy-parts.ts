import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../api/api-error';
import { loadRules } from '../api/load-rules';
import { sessionQuery } from '../api/session-query';
import { whenIdle } from '../browser/when-idle';
import { useHydrated } from '../ui/use-hydrated';

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

/** The lazy parts, once they are loaded. They are loaded when somebody begins to use the page, or earlier when they are `wanted`. */
export function useLazyParts<Parts>(load: LoadParts<Parts>, wanted: boolean) {
  const { data, isError, isFetching, refetch } = useQuery({ ...lazyQuery(load), enabled: wanted });
  // They may be there before the desk is hydrated, which takes what the build drew without them.
  const parts = useHydrated() ? data : undefined;
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

/** What a person does to a page first. */
const beginnings = ['pointerdown', 'keydown', 'input', 'dragenter'] as const;

/** Fetches the session when the page is idle, and the lazy parts when somebody begins to use it: anyone who only looks does not wait for them. */
export function useFetchInTime<Parts>(load: LoadParts<Parts>) {
  const queryClient = useQueryClient();
  useEffect(() => {
    whenIdle(() => queryClient.invalidateQueries(sessionQuery));
    const fetchParts = () => queryClient.prefetchQuery(lazyQuery(load));
    for (const beginning of beginnings) addEventListener(beginning, fetchParts, { capture: true, once: true });
    return () => {
      for (const beginning of beginnings) removeEventListener(beginning, fetchParts, { capture: true });
    };
  }, [queryClient, load]);
}
