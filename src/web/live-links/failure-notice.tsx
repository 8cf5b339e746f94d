import { liveLinksText } from '#text/live-links';
import type { ApiError } from '../api/api-error';
import { reloadPage } from '../tab/reload-page';
import { text } from '../text/text';
import { Notice } from '../ui/notice';
import { messageOf } from './message-of';

type FailureNoticeProps = { error: ApiError; retrying: boolean; onRetry: () => void };

/** Says why the list is not there, or is not newer. The end of the session has a dialog of its own. */
export function FailureNotice({ error, retrying, onRetry }: FailureNoticeProps) {
  if (error.code === 'unauthenticated') return null;
  if (error.code === 'gate_closed') return <Notice message={messageOf(error)} action={text.session.reload} onAct={reloadPage} />;
  const { requestId } = error.details;
  const message = requestId ? `${messageOf(error)} ${text.signIn.reference(requestId)}` : messageOf(error);
  return <Notice message={message} action={liveLinksText.failures.retry} acting={retrying} onAct={onRetry} />;
}
