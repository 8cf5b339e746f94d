import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { paths } from '#contract/paths';
import { isUnauthenticated } from '../api/api-error';
import { sessionQuery } from '../api/session-query';
import { useIsMaking } from '../api/use-is-making';
import { serverClock } from '../browser/server-clock';
import { type LoadParts, useLazyParts } from '../lazy/use-lazy-parts';
import { isLive } from '../link/made-link';
import { unfinishedRows } from '../list/unfinished-rows';
import { recentLinks, restoreLinks } from '../list/use-recent-links';
import { ensureClaimed } from './ensure-claimed';
import { signOut } from './sign-out';

type State = 'idle' | 'asking' | 'asking_everywhere' | 'leaving' | 'failed';

/**
 * The way out: it asks first where live links, or rows without a link, would be forgotten, and always before it ends the sessions of other browsers.
 *
 * @param onHeld is called before the state becomes a question or `failed`.
 */
export function useSignOut<Parts>(loadParts: LoadParts<Parts>, onHeld: () => void) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<State>('idle');
  const asking = state === 'asking';
  const { missing } = useLazyParts(loadParts, asking);
  // Leaving the page while a link is being made would lose the link.
  const isMaking = useIsMaking();
  const busy = isMaking || state === 'leaving';

  const hold = (next: State) => {
    onHeld();
    setState(next);
  };
  const leave = async () => {
    const isEverywhere = state === 'asking_everywhere';
    setState('leaving');
    await signOut(isEverywhere ? paths.logoutEverywhere : paths.logout).catch((error) => {
      // Where no session was ended, the page then says that its own has ended, or gives way to the operator who is signed in now.
      hold(isUnauthenticated(error) ? 'idle' : 'failed');
      // Nothing was done about the session meanwhile.
      queryClient.invalidateQueries(sessionQuery);
    });
  };
  // Where the question cannot be loaded, the operator is signed out without it.
  const leaveUnasked = useEffectEvent(leave);
  useEffect(() => {
    if (asking && missing) leaveUnasked();
  }, [asking, missing]);
  const begin = async () => {
    setState('leaving');
    // The links of before a reload may not be restored yet.
    await ensureClaimed(queryClient)
      .then(restoreLinks)
      .catch(() => undefined);
    const hasLive = recentLinks.get().some((link) => isLive(link, serverClock.now()));
    if (hasLive || unfinishedRows.get() > 0) hold('asking');
    else await leave();
  };

  return { state, busy, begin, askEverywhere: () => hold('asking_everywhere'), leave, stay: () => setState('idle') };
}
