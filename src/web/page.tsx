import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import type { Session } from '#contract/session';
import { ApiError } from './api/api-error';
import { sessionQuery, signedOut } from './api/session-query';
import { App, type Start } from './app';
import { PartLost } from './desk/part-lost';
import { Boundary } from './ui/boundary';

/** The longest validity, in hours, until the server has sent its own. The server checks every draft itself. */
const assumedMaxHours = 168;

/** The whole page. The build draws it in advance, and the browser hydrates it; both must start with the same state. */
export function createPage(start: Start) {
  // 'always': otherwise react-query would hold a click that was made offline, and send it when the network is back.
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: 1, staleTime: Number.POSITIVE_INFINITY },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error) => {
        if (error instanceof ApiError && error.code === 'unauthenticated') queryClient.setQueryData(sessionQuery.queryKey, signedOut);
      },
    }),
  });
  // What the build knows, until the server responds.
  queryClient.setQueryData(sessionQuery.queryKey, assumedSession(start));
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Boundary lost={(retry) => <PartLost onRetry={retry} />}>
          <App {...start} />
        </Boundary>
      </QueryClientProvider>
    </StrictMode>
  );
}

/** At first, only whether somebody is signed in is known, not who it is. */
function assumedSession({ sandbox, variant }: Start): Session {
  const operator = variant === 'signed_in' ? { name: '' } : null;
  return { sandbox, maxHours: assumedMaxHours, signIn: variant !== 'open', operator, operatorId: null, endsInS: null, tabKeys: [] };
}
