import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LiveLinks, LiveLinksHours } from '#contract/live-link';
import { ApiError } from '../api/api-error';
import type { LiveLinkFilter } from './filter';
import { type LiveLink, readHours, readLiveLinks, readMany } from './read-live-links';

const listKey = 'live-links';
/** What a refresh reads at most, where few of the links are found by the filter. */
const mostPages = 20;

/** What becomes of the page after those that are there. */
type More = { is: 'loading'; filter: LiveLinkFilter } | { is: 'failed'; filter: LiveLinkFilter; error: ApiError };

/** The live links that a filter finds, page by page. Where it has a user ID, they are forgotten together with it. */
export function useLiveLinks(filter: LiveLinkFilter) {
  const queryClient = useQueryClient();
  const [latest, setLatest] = useState<More>();
  const queryKey = [listKey, filter];
  const query = useQuery<LiveLinks, ApiError>({
    queryKey,
    queryFn: () => {
      // After a refresh, the list is as long as before.
      const shown = queryClient.getQueryData<LiveLinks>(queryKey)?.links.length;
      return shown ? readMany(filter, shown, mostPages) : readLiveLinks(filter, { after: '' });
    },
    // What a filter has found before is not what lives now. But nothing moves under the eyes of somebody who only comes back to the page.
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // The links of before stay until the others are there.
    placeholderData: (before) => before,
    retry: false,
    ...(filter.userId && { gcTime: 0 }),
  });
  const { isPlaceholderData, isFetching, dataUpdatedAt } = query;
  const next = isPlaceholderData ? undefined : (query.data?.next ?? undefined);
  const more = latest?.filter === filter ? latest : undefined;

  const loadMore = async () => {
    if (next === undefined || isFetching || more?.is === 'loading') return;
    setLatest({ is: 'loading', filter });
    try {
      // By the cache, which hears when the session has ended.
      const page = await queryClient.fetchQuery<LiveLinks, ApiError>({
        queryKey: [...queryKey, next],
        queryFn: () => readLiveLinks(filter, { after: next }),
        gcTime: 0,
        retry: false,
      });
      const append = (list: LiveLinks | undefined) => list && { links: [...list.links, ...page.links], next: page.next };
      queryClient.setQueryData<LiveLinks>(queryKey, append, { updatedAt: dataUpdatedAt });
      setLatest(undefined);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setLatest({ is: 'failed', filter, error });
    }
  };

  return { query, more, hasMore: next !== undefined, loadMore };
}

export function useHours() {
  return useQuery<LiveLinksHours, ApiError>({ queryKey: ['live-links-hours'], queryFn: readHours, retry: false });
}

/** All links that this page has read lately, whatever the filter was. */
export function useReadLinks(): LiveLink[] {
  const read = useQueryClient().getQueriesData<LiveLinks>({ queryKey: [listKey] });
  return read.flatMap(([, list]) => list?.links ?? []);
}
