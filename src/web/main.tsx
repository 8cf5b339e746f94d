import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/mini';
import { App } from './app';
import { sessionQuery } from './session/use-session';
import './styles.css';

// zod would compile its schemas with `new Function`, which our Content-Security-Policy forbids.
config({ jitless: true });

// 'always': react-query would otherwise hold a click made offline and send it unasked once the network is back.
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: 1, staleTime: Number.POSITIVE_INFINITY },
    mutations: { networkMode: 'always' },
  },
});

/** How long the page may stay blank for the sake of being drawn once and whole. */
const patienceMs = 400;

function draw() {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html holds no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

// index.html has asked for the session already, so this waits for next to nothing.
Promise.race([queryClient.prefetchQuery(sessionQuery), new Promise((resolve) => setTimeout(resolve, patienceMs))]).then(draw);
