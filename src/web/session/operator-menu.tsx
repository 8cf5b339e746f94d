import { useIsMutating } from '@tanstack/react-query';
import { useState } from 'react';
import { useLater } from '../later/use-later';
import { isLive } from '../recent/made-link';
import { recentLinks } from '../recent/use-recent-links';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { signOut } from './sign-out';
import { useSession } from './use-session';

type State = 'idle' | 'asking' | 'leaving' | 'failed';

/** Who is signed in, and the way out. */
export function OperatorMenu() {
  const { operator } = useSession().data;
  const [state, setState] = useState<State>('idle');
  const { parts } = useLater(state === 'asking');
  // A link that is being made would be lost.
  const busy = useIsMutating() > 0 || state === 'leaving';

  const leave = async () => {
    setState('leaving');
    await signOut().catch(() => setState('failed'));
  };
  const ask = () => {
    if (busy) return;
    if (recentLinks.get().some((link) => isLive(link, Date.now()))) setState('asking');
    else leave();
  };

  return (
    <div className="flex w-full flex-wrap items-center justify-end gap-x-1 font-normal sm:order-none">
      <p className="flex min-w-0 items-center gap-2 text-sm text-muted">
        <Icon name="operator" className="size-5" />
        <span className="sr-only">{text.signOut.operator}</span>
        <span className="truncate">{operator?.name}</span>
      </p>
      <Button look="quiet" className="px-3 text-sm" aria-disabled={busy} onClick={ask}>
        {text.signOut.name}
      </Button>
      {state === 'failed' && (
        <p role="alert" className="w-full text-sm text-danger">
          {text.signOut.failed}
        </p>
      )}
      {state === 'asking' && parts && <parts.SignOutQuestion onConfirm={leave} onCancel={() => setState('idle')} />}
    </div>
  );
}
