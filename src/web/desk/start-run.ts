import { hashKey, type QueryClient } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import { postOnce } from '../api/http';
import { sessionQuery } from '../api/session-query';
import { randomUuid } from '../browser/random-uuid';
import { createRun, type Run, type RunDeps } from '../bulk/create-run';
import type { RunRow } from '../bulk/run-row';
import { botTitleOf } from '../composer/chosen-bot';
import type { MadeLink } from '../link/made-link-schema';
import { unfinishedRows } from '../list/unfinished-rows';
import { recentLinks, restoreLinks } from '../list/use-recent-links';
import { ensureClaimed } from '../session/ensure-claimed';
import { tab } from '../tab/this-tab';

const mutationKey = ['share-links'];

/** Milliseconds that no clock change moves. */
export const runNow = () => performance.now();

/** The run of this page, which goes on with what an earlier page of the tab has stored. Once for the page. */
export function startRun(queryClient: QueryClient, stored: RunDeps['stored']): Run {
  const session = () => queryClient.getQueryData(sessionQuery.queryKey);
  const run = createRun({
    // Without the keys, what is stored could not be read, and would be lost with the next row.
    stored: { ...stored, read: () => ensureClaimed(queryClient).then(stored.read) },
    newKey: randomUuid,
    now: runNow,
    perMinute: () => session()?.linksPerMinute,
    setTimeout: (act, ms) => window.setTimeout(act, ms),
    clearTimeout: (timer) => typeof timer === 'number' && clearTimeout(timer),
    isOnline: () => navigator.onLine,
    onOnlineChange: onEither('online', 'offline'),
    isSignedIn: () => !session()?.signIn || session()?.operator !== null,
    onSignInChange: (listener) =>
      queryClient.getQueryCache().subscribe(({ query, type }) => {
        if (type === 'updated' && query.queryHash === hashKey(sessionQuery.queryKey)) listener();
      }),
    // As a mutation, like a click on "Create link": while one is under way, the page is not left for a sign-in.
    make: (row) =>
      queryClient
        .getMutationCache()
        .build(queryClient, { mutationKey, mutationFn: () => makeRow(queryClient, row), gcTime: 0 })
        .execute(undefined),
  });
  run.subscribe(() => unfinishedRows.set(run.get().rows.filter(({ state }) => state.is !== 'made').length));
  // A list that is begun tries again, and says what failed.
  tab
    .whenKeyed()
    .then(run.restore)
    .catch(() => undefined);
  return run;
}

function onEither(...types: string[]) {
  return (listener: () => void) => {
    for (const type of types) addEventListener(type, listener);
    return () => {
      for (const type of types) removeEventListener(type, listener);
    };
  };
}

/** @throws ApiError */
async function makeRow(queryClient: QueryClient, { key, draft: { note, ...draft } }: RunRow): Promise<MadeLink> {
  await ensureClaimed(queryClient);
  await restoreLinks();
  const made = await postOnce(paths.shareLinks, draft, ({ shareLink }) => shareLink, key);
  // The answer to a key may be a link that an earlier page of this tab has already received.
  const known = recentLinks.get().find(({ url }) => url === made.url);
  const botTitle = botTitleOf(made.bot, queryClient.getQueryData(sessionQuery.queryKey)?.bots ?? []);
  const link = known ?? recentLinks.add({ ...made, ...(botTitle && { botTitle }), ...(note && { note }) });
  // What is shown must outlast a reload.
  await recentLinks.settled();
  return link;
}
