import { useMutation, useQueryClient } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import { ApiError } from '../api/api-error';
import { postOnce } from '../api/http';
import { sessionQuery } from '../api/session-query';
import { botTitleOf } from '../composer/chosen-bot';
import type { NotedDraft } from '../composer/typed-draft';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import type { MadeLink } from '../link/made-link-schema';
import { recentLinks, restoreLinks } from '../list/use-recent-links';
import { ensureClaimed } from '../session/ensure-claimed';
import { tab } from '../tab/this-tab';

const mutationKey = ['share-link'];

/** What became of the latest click on "Create link". */
export type Making =
  | { is: 'idle' }
  | { is: 'busy'; draft: NotedDraft }
  | { is: 'made'; link: MadeLink }
  | { is: 'failed'; draft: NotedDraft; error: ApiError };

/** The one owner of a submit: makes a share link and adds it to the links of this tab. Each call is a click of its own, and makes a link of its own. */
export function useMakeLink<Parts>(loadParts: LoadParts<Parts>) {
  const queryClient = useQueryClient();
  const ensureParts = useEnsureLazyParts(loadParts);
  const { data, error, isPending, variables, mutateAsync, reset } = useMutation<MadeLink, Error, NotedDraft>({
    mutationKey,
    mutationFn: async ({ note, ...draft }) => {
      // Without these, the page could not show the link.
      await ensureParts();
      // What an earlier failure kept for a reload.
      tab.dropTyped();
      await ensureClaimed(queryClient);
      await restoreLinks();
      const made = await postOnce(paths.shareLinks, draft, ({ shareLink }) => shareLink);
      const botTitle = botTitleOf(made.bot, queryClient.getQueryData(sessionQuery.queryKey)?.bots ?? []);
      const link = recentLinks.add({ ...made, ...(botTitle && { botTitle }), ...(note && { note }) });
      // What is shown must outlast a reload.
      await recentLinks.settled();
      return link;
    },
    onError: (reason) => {
      // The longest validity may have changed since the page was loaded. A closed gate would only be said twice.
      if (!(reason instanceof ApiError && reason.code === 'gate_closed')) queryClient.invalidateQueries(sessionQuery);
    },
  });

  return {
    making: toMaking(isPending, variables, data, error),
    /** @throws ApiError */
    make: mutateAsync,
    /** Forgets what became of the latest click. */
    forget: reset,
    /** `making` is only updated with the next render, too late for the second half of a double click. */
    isUnderWay: () => queryClient.isMutating({ mutationKey }) > 0,
  };
}

function toMaking(isPending: boolean, draft: NotedDraft | undefined, link: MadeLink | undefined, error: Error | null): Making {
  if (isPending && draft) return { is: 'busy', draft };
  if (error && draft) return { is: 'failed', draft, error: error instanceof ApiError ? error : new ApiError('unexpected_answer') };
  return link ? { is: 'made', link } : { is: 'idle' };
}
