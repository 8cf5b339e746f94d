import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { outputParts } from './output-parts';

export type OutputParts = typeof outputParts;

const outputsQuery = {
  queryKey: ['outputs'],
  queryFn: () => import('./output-parts').then((parts) => parts.outputParts),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

/** What writes and draws links that leave the page, once it is loaded. It is loaded when it is `wanted`, or by `ensure`, which throws where it fails. */
export function useOutputs(wanted: boolean) {
  const queryClient = useQueryClient();
  const { data, isError, isFetching, refetch } = useQuery({ ...outputsQuery, enabled: wanted });
  return {
    parts: data,
    missing: isError && !isFetching,
    tryAgain: () => refetch(),
    ensure: () => queryClient.ensureQueryData(outputsQuery),
  };
}
