import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { App } from './app';
import { sessionQuery } from './session/use-session';

/** The longest validity, in hours, until the server has said its own. It checks every draft itself. */
const assumedMaxHours = 168;

/** The whole page: drawn in advance by the build, and brought to life in the browser. Both must begin with the same. */
export function createPage(sandbox: boolean) {
  // 'always': react-query would otherwise hold a click made offline and send it unasked once the network is back.
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: 1, staleTime: Number.POSITIVE_INFINITY },
      mutations: { networkMode: 'always' },
    },
  });
  // What the build knows, until the server has been asked.
  queryClient.setQueryData(sessionQuery.queryKey, { sandbox, maxHours: assumedMaxHours, operator: null });
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>
  );
}
