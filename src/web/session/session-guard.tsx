import { useIsMutating } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLater } from '../later/use-later';
import { dropTyped, keepTyped } from '../share/fragment';
import { text } from '../text/text';
import { goToSignIn } from './go-to-sign-in';
import { Notice } from './notice';
import { useSession } from './use-session';

/** Says that the session has ended, and leads to the sign-in and back. */
export function SessionGuard() {
  const { signIn, operator } = useSession().data;
  // Whoever left the page while a link is being made would lose it.
  const ended = useIsMutating() === 0 && signIn && !operator;
  const { parts } = useLater(ended);
  useEffect(() => {
    if (!ended) return;
    // At once: the page may be loaded anew before anybody signs in. Where somebody has, in another tab, it still stands in the form.
    keepTyped();
    return dropTyped;
  }, [ended]);
  if (!ended) return null;
  if (parts) return <parts.SessionEnded />;
  return <Notice message={text.signIn.ended} action={text.signIn.again} onAct={() => goToSignIn()} />;
}
