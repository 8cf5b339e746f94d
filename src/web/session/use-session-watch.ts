import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { sessionLook, sessionQuery, useSession } from '../api/session-query';
import { tab } from '../tab/this-tab';
import { leaveDesk, replacePage } from './leave-desk';
import { hearOtherTabs, tellOtherTabs } from './other-tabs';
import { whileVisible } from './while-visible';

/** The longest that a timer can be set to, in milliseconds. */
const longestTimerMs = 2 ** 31 - 1;
/** The server ends a session to the second, so it is asked a moment later. */
const marginMs = 1000;
/** How long to wait before the server is asked whether the session was ended elsewhere, where it does not say how long itself. */
const usualPauseMs = 15_000;

/**
 * Notices when the session ends or begins, here or in another tab: it asks the server at the end that the server gave, whenever the page is
 * seen again, and now and then while it is seen. It does nothing where nobody signs in.
 *
 * @param isIn false on the pages before a sign-in.
 */
export function useSessionWatch(isIn: boolean) {
  const queryClient = useQueryClient();
  const { data, dataUpdatedAt } = useSession();
  const { signIn, operator, operatorId, endsInS, lookAfterMs } = data;

  const ask = useEffectEvent(() => {
    if (tab.isSigningOut()) return;
    if (tab.hasChangedHands()) replacePage('/');
    else queryClient.invalidateQueries(sessionQuery);
  });
  useEffect(() => {
    if (!signIn) return;
    const onVisible = () => document.visibilityState === 'visible' && ask();
    const onFocus = () => ask();
    const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && ask();
    document.addEventListener('visibilitychange', onVisible);
    // Two windows side by side are both visible all the time.
    addEventListener('focus', onFocus);
    addEventListener('pageshow', onPageShow);
    const stopHearing = hearOtherTabs((message) => (message === 'signed_out' && isIn && !tab.isSigningOut() ? leaveDesk('/') : ask()));
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('focus', onFocus);
      removeEventListener('pageshow', onPageShow);
      stopHearing();
    };
  }, [signIn, isIn]);

  const pauseMs = useRef(usualPauseMs);
  const look = useEffectEvent(async () => {
    const now = await queryClient.fetchQuery(sessionLook).catch(() => undefined);
    pauseMs.current = now?.lookAfterMs ?? usualPauseMs;
    if (now && now.operatorId !== operatorId) ask();
  });
  useEffect(() => {
    if (operatorId === null) return;
    pauseMs.current = lookAfterMs ?? usualPauseMs;
    // Pages that are opened at the same moment, as after a break, must not go on to ask at the same moments.
    return whileVisible(
      () => look(),
      () => pauseMs.current * (0.8 + 0.4 * Math.random()),
    );
  }, [operatorId, lookAfterMs]);

  useEffect(() => {
    if (endsInS === null) return;
    const timer = setTimeout(() => ask(), Math.min(dataUpdatedAt + endsInS * 1000 + marginMs - Date.now(), longestTimerMs));
    return () => clearTimeout(timer);
  }, [endsInS, dataUpdatedAt]);

  useEffect(() => {
    if (operatorId === null) return;
    // In other tabs, sign-in screens and dialogs that wait for a sign-in then close.
    if (isIn) tellOtherTabs('signed_in');
    else replacePage('/');
  }, [operatorId, isIn]);
  useEffect(() => {
    // On the way back, a browser shows the desk from its cache; the server would have responded with the sign-in screen.
    if (!isIn || !signIn || operator || !tab.isFresh()) return;
    tab.keepTyped().then(() => replacePage('/'));
  }, [isIn, signIn, operator]);
}
