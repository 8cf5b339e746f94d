import type { ShareLinkDraft } from '#contract/share-link';
import { useLater } from '../later/use-later';
import { keepTyped } from '../share/fragment';
import { text } from '../text/text';
import { formatMoment } from '../text/time';
import { useNow } from '../ui/use-now';
import { goToSignIn } from './go-to-sign-in';
import { Notice } from './notice';
import { useSession } from './use-session';

/** How long before its end the desk says that the session is about to end, in milliseconds. */
const noticeMs = 5 * 60_000;

type SessionGuardProps = {
  /** A link is being made: nobody may leave the page before it is there. */
  busy: boolean;
  draft: () => ShareLinkDraft;
};

/** Says that the session is about to end, or has ended, and leads to the sign-in and back without losing what was typed. */
export function SessionGuard({ busy, draft }: SessionGuardProps) {
  const { data, dataUpdatedAt } = useSession();
  const { signIn, operator, endsInS } = data;
  const ended = signIn && !operator && !busy;
  const { parts } = useLater(ended);
  const nowMs = useNow(1000);
  const endMs = dataUpdatedAt + (endsInS ?? Number.POSITIVE_INFINITY) * 1000;

  const go = (prompt?: 'login') => {
    keepTyped(draft());
    goToSignIn(prompt);
  };

  if (ended && parts) return <parts.SessionEnded onSignIn={go} />;
  if (ended) return <Notice look="danger" message={text.signIn.ended} action={text.signIn.again} onAct={go} />;
  if (busy || endMs - nowMs > noticeMs) return null;
  return <Notice look="caution" message={text.signIn.soon(formatMoment(endMs, nowMs))} action={text.signIn.again} onAct={go} />;
}
