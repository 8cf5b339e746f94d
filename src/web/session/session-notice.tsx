import { useIsMaking } from '../api/use-is-making';
import { serverClock } from '../browser/server-clock';
import { text } from '../text/text';
import { formatShortMoment } from '../text/time';
import { Button } from '../ui/button';
import { goToSignIn } from './go-to-sign-in';

/** Announces the end of the session shortly before it, and offers a new sign-in. @param endMs undefined until then. */
export function SessionNotice({ endMs }: { endMs: number | undefined }) {
  // Leaving the page while a link is being made would lose the link.
  const busy = useIsMaking();
  return (
    <>
      <p aria-live="polite" data-ending={endMs === undefined ? undefined : ''} className="min-w-0 text-balance text-caution leading-tight">
        {endMs !== undefined && text.signIn.soon(formatShortMoment(endMs, serverClock.now()))}
      </p>
      {endMs !== undefined && (
        <Button look="quiet" className="shrink-0 px-2! sm:px-3!" aria-disabled={busy} onClick={() => busy || goToSignIn()}>
          {text.signIn.again}
        </Button>
      )}
    </>
  );
}
