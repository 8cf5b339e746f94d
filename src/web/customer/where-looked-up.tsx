import { type ReactNode, Suspense } from 'react';
import { useSession } from '../api/session-query';
import { Boundary } from '../ui/boundary';

/** Draws parts that are loaded only where customers are looked up. One that is missing is left out: links are made without it. */
export function WhereLookedUp({ children }: { children: ReactNode }) {
  const { lookup, signIn, operator } = useSession().data;
  if (!lookup || (signIn && !operator)) return null;
  return (
    <Boundary lost={() => null}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
