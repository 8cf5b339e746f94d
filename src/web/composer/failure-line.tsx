import { useEffect, useRef } from 'react';
import type { ApiError } from '../api/api-error';
import { reloadPage } from '../tab/reload-page';
import { failureOf } from '../text/en/failures';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type FailureLineProps = {
  error: ApiError;
  busy: boolean;
  /** Tries the same draft again. */
  onRetry: () => void;
};

/** What went wrong with the latest attempt, and what to do. It takes the focus, since on a phone it may be out of sight. */
export function FailureLine({ error, busy, onRetry }: FailureLineProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const { message, reference } = failureOf(error);
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-danger">
      <p className="flex min-w-0 gap-1.5">
        <Icon name="alert" className="mt-0.5 size-4" />
        <span className="min-w-0 break-words">{message}</span>
      </p>
      {error.code === 'gate_closed' && <Button onClick={reloadPage}>{text.session.reload}</Button>}
      {error.details.retryAfterS !== undefined && (
        <Button aria-disabled={busy} onClick={onRetry}>
          {text.session.retry}
        </Button>
      )}
      {reference && <p className="w-full text-muted">{reference}</p>}
    </div>
  );
}
