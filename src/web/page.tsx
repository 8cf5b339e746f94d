import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, type ComponentType, StrictMode, Suspense } from 'react';
import { plainOffer, usualMaxHours } from '#contract/draft';
import { isSignIn } from '#contract/page-variant';
import type { Session } from '#contract/session';
import { isUnauthenticated } from './api/api-error';
import { sessionQuery, signedOut } from './api/session-query';
import { App, type Start } from './app';
import type { Desk } from './desk/desk';
import { PartLost } from './desk/part-lost';
import { loadParts } from './load-parts';
import { Boundary } from './ui/boundary';

/** What stands below the header for those who are in: the desk, or the supervisors' page. */
export type Room = ComponentType<ComponentProps<typeof Desk>>;

/**
 * The whole page. The build draws it in advance, and the browser hydrates it; both must start with the same state.
 *
 * @param RoomPart is the room, or what loads it: then it is hydrated by itself when it is there.
 */
export function createPage(start: Start, RoomPart: Room) {
  // 'always': otherwise react-query would hold a click that was made offline, and send it when the network is back.
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: 1, staleTime: Number.POSITIVE_INFINITY },
      mutations: { networkMode: 'always' },
    },
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
  });
  function endSession(error: Error) {
    if (!isUnauthenticated(error)) return;
    queryClient.setQueryData(sessionQuery.queryKey, signedOut);
    // It may also be that somebody else is signed in by now.
    queryClient.invalidateQueries(sessionQuery);
  }
  // What the build knows, until the server responds.
  queryClient.setQueryData(sessionQuery.queryKey, assumedSession(start));
  const room = (
    <Suspense>
      <RoomPart loadParts={loadParts} />
    </Suspense>
  );
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Boundary lost={(retry) => <PartLost onRetry={retry} />}>
          <App {...start} room={room} />
        </Boundary>
      </QueryClientProvider>
    </StrictMode>
  );
}

/** At first, only whether somebody is signed in is known, not who it is. */
function assumedSession({ sandbox, variant, offer }: Start): Session {
  const operator = variant === 'open' || isSignIn(variant) ? null : { name: '' };
  return {
    sandbox,
    ...(offer ?? plainOffer(usualMaxHours)),
    lookup: false,
    signIn: variant !== 'open',
    operator,
    operatorId: null,
    supervisor: variant === 'live_links' || undefined,
    endsInS: null,
    tabKeys: [],
  };
}
