import { text } from '../text/text';
import { Button } from '../ui/button';
import { useSession } from './use-session';

/** Says that the server did not answer when the page came to life. The form stays: what is typed is not lost. */
export function SessionAlert() {
  const session = useSession();
  if (!session.isError) return null;
  return (
    <div className="mb-5 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-danger bg-danger-soft p-4">
      <p role="alert" className="text-danger">
        {text.session.failed}
      </p>
      <Button aria-busy={session.isFetching} onClick={() => session.refetch()}>
        {text.session.retry}
      </Button>
    </div>
  );
}
