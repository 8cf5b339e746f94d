import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../api/session-query';
import { serverClock } from '../browser/server-clock';

/** Asks the server again, and so for its time, after a sleep or when somebody has set the browser's clock. */
export function useClockWatch() {
  const queryClient = useQueryClient();
  useEffect(() => serverClock.watch(() => queryClient.invalidateQueries(sessionQuery)), [queryClient]);
}
