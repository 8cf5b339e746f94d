import { useMutation, useQueryClient } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ApiError } from '../api/api-error';
import { postOnce } from '../api/http';
import type { MadeLink } from '../link/made-link-schema';
import { recentLinks, restoreLinks } from '../list/use-recent-links';
import { ensureClaimed } from '../session/ensure-claimed';
import { tab } from '../tab/this-tab';

const mutationKey = ['share-link'];

/** Makes one share link and adds it to the links of this tab. Each call is a click of its own, and makes a link of its own. */
export function useMakeLink() {
  const queryClient = useQueryClient();
  const mutation = useMutation<MadeLink, ApiError, ShareLinkDraft>({
    mutationKey,
    mutationFn: async (draft) => {
      // What an earlier failure kept for a reload.
      tab.dropTyped();
      await ensureClaimed(queryClient);
      await restoreLinks();
      const link = recentLinks.add(await postOnce(paths.shareLinks, draft, ({ shareLink }) => shareLink));
      // What is shown must outlast a reload.
      await recentLinks.settled();
      return link;
    },
  });
  // `isPending` is only updated with the next render, too late for the second half of a double click.
  return { ...mutation, isUnderWay: () => queryClient.isMutating({ mutationKey }) > 0 };
}
