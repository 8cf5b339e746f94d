import { text } from '../text/text';
import { Notice } from './notice';
import { useSession } from './use-session';

/** Says that the server did not answer when the page came to life. The form stays: what is typed is not lost. */
export function SessionAlert() {
  const session = useSession();
  if (!session.isError) return null;
  return <Notice message={text.session.failed} action={text.session.retry} acting={session.isFetching} onAct={() => session.refetch()} />;
}
