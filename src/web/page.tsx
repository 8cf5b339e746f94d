import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import type { PageVariant } from '#contract/page-variant';
import type { Session } from '#contract/session';
import { ApiError } from './api/api-error';
import { App } from './app';
import { sessionQuery, signedOut } from './session/use-session';

export interface Start {
  sandbox: boolean;
  variant: PageVariant;
  /** The ID of the request that was answered with a failure. */
  reference: string;
}

/** The longest validity, in hours, until the server has said its own. It checks every draft itself. */
const assumedMaxHours = 168;

/** The whole page: drawn in advance by the build, and brought to life in the browser. Both must begin with the same. */
export function createPage(start: Start) {
  // 'always': react-query would otherwise hold a click made offline and send it unasked once the network is back.
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
  // What the build knows, until the server has been asked.
  queryClient.setQueryData(sessionQuery.queryKey, assumedSession(start));
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App {...start} />
      </QueryClientProvider>
    </StrictMode>
  );
}

/** Of who is signed in, no more is known at first than that somebody is. */
function assumedSession({ sandbox, variant }: Start): Session {
  const operator = variant === 'signed_in' ? { name: '' } : null;
  return { sandbox, maxHours: assumedMaxHours, signIn: variant !== 'open', operator, operatorId: null, endsInS: null };
}
