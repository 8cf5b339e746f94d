import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '../api/session-query';
import { serverClock } from '../browser/server-clock';
import { type LoadParts, useLazyParts } from '../lazy/use-lazy-parts';
import { isLive } from '../link/made-link';
import { recentLinks, restoreLinks } from '../list/use-recent-links';
import { text } from '../text/text';
import { formatShortMoment } from '../text/time';
import { AlertBox } from '../ui/alert-box';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { ensureClaimed } from './ensure-claimed';
import { goToSignIn } from './go-to-sign-in';
import { signOut } from './sign-out';
import type { SignOutQuestion } from './sign-out-question';
import { useSessionEnd } from './use-session-end';

const action = 'shrink-0 max-sm:px-2 sm:px-3';

type OperatorMenuProps = { loadParts: LoadParts<{ SignOutQuestion: typeof SignOutQuestion }> };
type State = 'idle' | 'asking' | 'leaving' | 'failed';

/** The operator, the end of the session shortly before it comes, and the way out. It is in the header, where it moves nothing that is clicked in a hurry. */
export function OperatorMenu({ loadParts }: OperatorMenuProps) {
  const queryClient = useQueryClient();
  const { operator } = useSession().data;
  const endMs = useSessionEnd();
  const [state, setState] = useState<State>('idle');
  const asking = state === 'asking';
  const { parts, missing } = useLazyParts(loadParts, asking);
  // Leaving the page while a link is being made would lose the link.
  const busy = useIsMutating() > 0 || state === 'leaving';

  const leave = async () => {
    setState('leaving');
    await signOut().catch(() => setState('failed'));
  };
  // Where the question cannot be loaded, the operator is signed out without it.
  const leaveUnasked = useEffectEvent(leave);
  useEffect(() => {
    if (asking && missing) leaveUnasked();
  }, [asking, missing]);
  const askFirst = async () => {
    setState('leaving');
    // The links of before a reload may not be restored yet.
    await ensureClaimed(queryClient)
      .then(restoreLinks)
      .catch(() => undefined);
    if (recentLinks.get().some((link) => isLive(link, serverClock.now()))) setState('asking');
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
          {endMs !== undefined && text.signIn.soon(formatShortMoment(endMs, serverClock.now()))}
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
        <AlertBox role="alert" className="order-last mt-1 mb-3 w-full p-3 text-sm">
          {text.signOut.failed}
        </AlertBox>
      )}
      {asking && parts && <parts.SignOutQuestion onConfirm={leave} onCancel={() => setState('idle')} />}
    </>
  );
}
