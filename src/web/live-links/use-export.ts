import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LiveLinks } from '#contract/live-link';
import { liveLinksText } from '#text/live-links';
import { ApiError } from '../api/api-error';
import { saveFile } from '../browser/save-file';
import type { LiveLinkFilter } from './filter';
import { readMany } from './read-live-links';
import { toCsv } from './to-csv';

/** What one file holds at most: nobody reads more rows. A page may hold few of them. */
const [mostRows, mostPages] = [10_000, 60];

export type Export =
  | { is: 'idle' }
  | { is: 'reading'; count: number }
  /** Where it is cut, there were more links than one file holds. */
  | { is: 'saved'; count: number; isCut: boolean }
  | { is: 'failed'; error: ApiError };

/** Saves all links that a filter finds as a CSV file. @param titleOf how a bot is called. */
export function useExport(filter: LiveLinkFilter, titleOf: (bot: string) => string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<Export>({ is: 'idle' });

  const save = async () => {
    setState({ is: 'reading', count: 0 });
    try {
      // By the cache, which hears when the session has ended.
      const { links, next } = await queryClient.fetchQuery<LiveLinks, ApiError>({
        queryKey: ['live-links-csv', filter],
        queryFn: () => readMany(filter, mostRows, mostPages, (count) => setState({ is: 'reading', count })),
        gcTime: 0,
        retry: false,
      });
      saveFile(new Blob([toCsv(links, titleOf)], { type: 'text/csv;charset=utf-8' }), liveLinksText.csv.fileName);
      setState({ is: 'saved', count: links.length, isCut: next !== null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setState({ is: 'failed', error });
    }
  };

  return { state, save };
}
