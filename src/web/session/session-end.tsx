import { useEffect } from 'react';
import { useSession } from '../api/session-query';
import { useIsMaking } from '../api/use-is-making';
import { type LoadParts, useLazyParts } from '../lazy/use-lazy-parts';
import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import { Notice } from '../ui/notice';
import { goToSignIn } from './go-to-sign-in';
import type { SessionEnded } from './session-ended';

type SessionEndProps = { loadParts: LoadParts<{ SessionEnded: typeof SessionEnded }> };

/** Says that the session has ended, and leads to the sign-in and back. */
export function SessionEnd({ loadParts }: SessionEndProps) {
  const { signIn, operator } = useSession().data;
  // Leaving the page while a link is being made would lose the link.
  const isMaking = useIsMaking();
  const ended = !isMaking && signIn && !operator;
  const { parts } = useLazyParts(loadParts, ended);
  useEffect(() => {
    if (!ended) return;
    // At once: the page may be reloaded before the operator signs in. After a sign-in in another tab, the form still holds what was typed.
    tab.keepTyped();
    return tab.dropTyped;
  }, [ended]);
  if (!ended) return null;
  if (parts) return <parts.SessionEnded />;
  return <Notice className="mb-5" message={text.signIn.ended} action={text.signIn.again} onAct={() => goToSignIn()} />;
}
