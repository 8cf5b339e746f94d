import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import { tab } from '../tab/this-tab';
import type { openBulk } from './open-bulk';

export type BulkLoader = { loadBulk: typeof openBulk };

/** What the tab stores of links that are being made for a list. `v2` is its shape: another one gets another key. */
const stored = tab.sealedList('sharedesk.run.v2');

/** What is for several links at once. It is loaded when it is `wanted`, or when an earlier page of this tab has left a run. */
export function useBulk(loadParts: LoadParts<BulkLoader>, wanted: boolean) {
  const queryClient = useQueryClient();
  const ensureParts = useEnsureLazyParts(loadParts);
  const [isStored, setStored] = useState(false);
  useEffect(() => {
    tab.whenKeyed().then(() => setStored(stored.isStored()));
  }, []);
  const query = {
    queryKey: ['bulk'],
    queryFn: async () => (await ensureParts()).loadBulk(queryClient, stored),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  };
  const { data: bulk } = useQuery({ ...query, enabled: wanted || isStored });
  const hasRun = useSyncExternalStore(
    bulk?.run.subscribe ?? subscribeToNothing,
    () => !!bulk && bulk.run.get().rows.length > 0,
    () => false,
  );
  return {
    bulk,
    /** Whether there are rows of a list that are not dismissed. */
    hasRun,
    /** @throws what the loading throws. */
    ensureBulk: () => queryClient.ensureQueryData(query),
  };
}

const subscribeToNothing = () => () => undefined;
