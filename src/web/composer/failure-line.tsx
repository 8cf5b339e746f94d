import { useEffect, useEffectEvent, useRef } from 'react';
import { failureText } from '#text/failures';
import type { ApiError } from '../api/api-error';
import { reloadPage } from '../tab/reload-page';
import { failureOf } from '../text/failure-of';
import { text } from '../text/text';
import { formatTimeLeft } from '../text/time-left';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Reference } from './reference';
import { RetryButton } from './retry-button';

type FailureLineProps = {
  error: ApiError;
  /** Tries the same draft again; undefined after the form was changed. */
  onRetry: (() => void) | undefined;
  /** Called when the line appears. It returns false while the operator is typing. */
  mayTakeFocus: () => boolean;
};

/** What went wrong with the latest attempt, and what to do. It takes the focus, since on a phone it may be out of sight. */
export function FailureLine({ error, onRetry, mayTakeFocus }: FailureLineProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { message, waitS } = failureOf(error);
  const { requestId } = error.details;

  const arrive = useEffectEvent(() => {
    if (!mayTakeFocus()) return;
    // The fields stay where they are, unless the line is out of sight.
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    arrive();
  }, []);

  return (
    <div className="grid gap-1 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div ref={ref} role="alert" tabIndex={-1} className="flex min-w-0 gap-1.5 rounded-sm text-danger">
          <Icon name="alert" className="mt-0.5 size-4" />
          <p className="min-w-0 break-words">
            <span>{message}</span>
            {/* The button counts, which would be read out each second. */}
            {waitS !== undefined && <span className="sr-only">{` ${failureText.wait(formatTimeLeft(waitS * 1000))}`}</span>}
          </p>
        </div>
        {error.code === 'gate_closed' && (
          <Button className="min-h-8! px-3! py-0.5!" onClick={reloadPage}>
            {text.session.reload}
          </Button>
        )}
        {waitS !== undefined && onRetry && <RetryButton waitS={waitS} onRetry={onRetry} />}
      </div>
      {requestId && <Reference requestId={requestId} />}
    </div>
  );
}
