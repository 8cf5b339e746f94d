import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import { type ShareLink, type ShareLinkDraft, shareLinkSchema } from '#contract/share-link';
import type { ApiError } from '../api/api-error';
import { post } from '../api/http';

/** `requestedAtMs`: this browser's clock when the link was asked for, so that a countdown does not depend on both clocks agreeing. */
export type CreatedLink = ShareLink & { requestedAtMs: number };

const mutationKey = ['share-link'];
const lastLinkKey = ['last-share-link'];

/** Makes one share link and keeps the last one that was made. Not retried here: every call makes another live link. */
export function useCreateShareLink() {
  const queryClient = useQueryClient();
  const mutation = useMutation<CreatedLink, ApiError, ShareLinkDraft>({
    mutationKey,
    mutationFn: async (draft) => {
      const requestedAtMs = Date.now();
      return { ...(await post(paths.shareLinks, draft, shareLinkSchema)), requestedAtMs };
    },
    onSuccess: (link) => queryClient.setQueryData(lastLinkKey, link),
  });
  const { data: lastLink } = useQuery<CreatedLink>({ queryKey: lastLinkKey, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });
  // `isPending` is as old as the last render, so the second half of a double click would not see it.
  return { ...mutation, lastLink, isUnderWay: () => queryClient.isMutating({ mutationKey }) > 0 };
}
