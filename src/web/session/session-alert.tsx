import { useSession } from '../api/session-query';
import { reloadPage } from '../tab/reload-page';
import { text } from '../text/text';
import { Notice } from '../ui/notice';

/** Says that the server could not be asked for the session. The form stays, so what is typed is not lost. */
export function SessionAlert() {
  const session = useSession();
  if (!session.isError) return null;
  if (session.error.code === 'gate_closed')
    return <Notice className="mb-5" message={text.session.gateClosed} action={text.session.reload} onAct={reloadPage} />;
  return (
    <Notice
      className="mb-5"
      message={text.session.failed}
      action={text.session.retry}
      acting={session.isFetching}
      onAct={() => session.refetch()}
    />
  );
}
