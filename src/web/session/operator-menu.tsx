import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLater } from '../later/use-later';
import { isLive } from '../recent/made-link';
import { recentLinks, restoreLinks } from '../recent/use-recent-links';
import { text } from '../text/text';
import { formatShortMoment } from '../text/time';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { goToSignIn } from './go-to-sign-in';
import { signOut } from './sign-out';
import { ensureClaimed, useSession } from './use-session';
import { useSessionEnd } from './use-session-end';

const action = 'shrink-0 max-sm:px-2 sm:px-3';

type State = 'idle' | 'asking' | 'leaving' | 'failed';

/** Who is signed in, for how long when that is not long any more, and the way out. In the header, where nothing that is clicked in a hurry is moved by it. */
export function OperatorMenu() {
  const queryClient = useQueryClient();
  const { operator } = useSession().data;
  const endMs = useSessionEnd();
  const [state, setState] = useState<State>('idle');
  const asking = state === 'asking';
  const { parts, missing } = useLater(asking);
  // Whoever left the page while a link is being made would lose it.
  const busy = useIsMutating() > 0 || state === 'leaving';

  const leave = async () => {
    setState('leaving');
    await signOut().catch(() => setState('failed'));
  };
  // Where the question cannot be had, whoever wants to go still can.
  const leaveUnasked = useEffectEvent(leave);
  useEffect(() => {
    if (asking && missing) leaveUnasked();
  }, [asking, missing]);
  const askFirst = async () => {
    setState('leaving');
    // What the tab held before a reload may still be on its way.
    await ensureClaimed(queryClient)
      .then(restoreLinks)
      .catch(() => undefined);
    if (recentLinks.get().some((link) => isLive(link, Date.now()))) setState('asking');
    else await leave();
  };

  return (
    <>
      <div className="order-last flex w-full min-w-0 items-center justify-end gap-1 text-sm md:order-none md:ml-auto md:w-auto">
        <p className={`flex min-w-0 items-center gap-2 text-muted ${endMs ? 'max-lg:hidden' : ''}`}>
          <Icon name="operator" />
          <span className="sr-only">{text.signOut.operator}</span>
          <span className="truncate md:max-w-64">{operator?.name}</span>
        </p>
        <p aria-live="polite" className="text-caution sm:shrink-0 not-empty:lg:ml-4">
          {endMs !== undefined && text.signIn.soon(formatShortMoment(endMs, Date.now()))}
        </p>
        {endMs !== undefined && (
          <Button look="quiet" className={action} aria-disabled={busy} onClick={() => busy || goToSignIn()}>
            {text.signIn.again}
          </Button>
        )}
        <Button look="quiet" className={action} aria-disabled={busy} onClick={() => busy || askFirst()}>
          {text.signOut.name}
        </Button>
      </div>
      {state === 'failed' && (
        <p role="alert" className="order-last mt-1 mb-3 w-full rounded-lg border border-danger bg-danger-soft p-3 text-sm text-danger">
          {text.signOut.failed}
        </p>
      )}
      {asking && parts && <parts.SignOutQuestion onConfirm={leave} onCancel={() => setState('idle')} />}
    </>
  );
}
