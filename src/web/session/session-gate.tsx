import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '#contract/session';
import type { ApiError } from '../api/api-error';
import { text } from '../text/text';
import { Button } from '../ui/button';

type SessionGateProps = { session: UseQueryResult<Session, ApiError>; children: (session: Session) => ReactNode };

/** The desk opens when it is known whether this is the sandbox and how long a link may live. */
export function SessionGate({ session, children }: SessionGateProps) {
  if (session.data) return children(session.data);
  if (session.errorUpdateCount === 0) return <p className="late py-24 text-center text-muted">{text.session.loading}</p>;
  return (
    <main className="mx-auto grid max-w-md justify-items-center gap-4 py-24 text-center">
      <div role="alert" className="grid gap-2">
        <h1 className="text-xl font-semibold">{text.session.failedTitle}</h1>
        <p className="text-muted">{text.session.failed}</p>
      </div>
      <Button look="primary" aria-busy={session.isFetching} onClick={() => session.refetch()}>
        {text.session.retry}
      </Button>
    </main>
  );
}
