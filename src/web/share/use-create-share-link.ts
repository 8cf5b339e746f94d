import { useMutation, useQueryClient } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ApiError } from '../api/api-error';
import { post } from '../api/http';
import type { MadeLink } from '../recent/made-link-schema';
import { recentLinks, restoreLinks } from '../recent/use-recent-links';
import { ensureClaimed } from '../session/use-session';

const mutationKey = ['share-link'];

/** Makes one share link and puts it on the list of this tab. Not retried here: every call makes another live link. */
export function useCreateShareLink() {
  const queryClient = useQueryClient();
  const mutation = useMutation<MadeLink, ApiError, ShareLinkDraft>({
    mutationKey,
    mutationFn: async (draft) => {
      await ensureClaimed(queryClient);
      await restoreLinks();
      const requestedAtMs = Date.now();
      return recentLinks.add({ ...(await post(paths.shareLinks, draft, ({ shareLink }) => shareLink)), requestedAtMs });
    },
  });
  // `isPending` is as old as the last render, so the second half of a double click would not see it.
  return { ...mutation, isUnderWay: () => queryClient.isMutating({ mutationKey }) > 0 };
}
