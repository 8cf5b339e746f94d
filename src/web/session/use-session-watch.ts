import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { keepTyped } from '../share/fragment';
import { leaveDesk, replacePage } from './leave-desk';
import { hearOtherTabs, tellOtherTabs } from './other-tabs';
import { isForsaken, isUnclaimed } from './tab-owner';
import { sessionQuery, useSession } from './use-session';

/** The longest that a timer can be set to, in milliseconds. */
const longestTimerMs = 2 ** 31 - 1;
/** The server ends a session to the second; asked a moment later, it says so. */
const marginMs = 1000;

/**
 * Notices when the session ends or begins, here or in another tab: by asking the server at the end that it named, and whenever the page is
 * seen again. Does nothing where nobody signs in.
 */
export function useSessionWatch(atDesk: boolean) {
  const queryClient = useQueryClient();
  const { data, dataUpdatedAt } = useSession();
  const { signIn, operator, operatorId, endsInS } = data;

  const ask = useEffectEvent(() => {
    if (isForsaken()) replacePage('/');
    else queryClient.invalidateQueries(sessionQuery);
  });
  useEffect(() => {
    if (!signIn) return;
    const onVisible = () => document.visibilityState === 'visible' && ask();
    const onFocus = () => ask();
    const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && ask();
    document.addEventListener('visibilitychange', onVisible);
    // Of two windows side by side, both are seen all the time.
    addEventListener('focus', onFocus);
    addEventListener('pageshow', onPageShow);
    const stopHearing = hearOtherTabs((message) => (message === 'signed_out' && atDesk ? leaveDesk('/') : ask()));
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('focus', onFocus);
      removeEventListener('pageshow', onPageShow);
      stopHearing();
    };
  }, [signIn, atDesk]);

  useEffect(() => {
    if (endsInS === null) return;
    const timer = setTimeout(() => ask(), Math.min(dataUpdatedAt + endsInS * 1000 + marginMs - Date.now(), longestTimerMs));
    return () => clearTimeout(timer);
  }, [endsInS, dataUpdatedAt]);

  useEffect(() => {
    if (operatorId === null) return;
    // The sign-in screens of other tabs need not stay, and dialogs there that wait for a sign-in close.
    if (atDesk) tellOtherTabs('signed_in');
    else replacePage('/');
  }, [operatorId, atDesk]);
  useEffect(() => {
    // On the way back, a browser shows the desk that it kept without asking; the server would have answered with the sign-in.
    if (!atDesk || !signIn || operator || !isUnclaimed()) return;
    keepTyped();
    replacePage('/');
  }, [atDesk, signIn, operator]);
}
