import { useState } from 'react';
import { failureText } from '#text/failures';
import { serverClock } from '../browser/server-clock';
import { useNow } from '../browser/use-now';
import { text } from '../text/text';
import { Button } from '../ui/button';

type RetryButtonProps = { waitS: number; onRetry: () => void };

const secondMs = 1000;

/** Counts down the wait that the server asks for, and does nothing until it is over. */
export function RetryButton({ waitS, onRetry }: RetryButtonProps) {
  // Up to the next whole second: the page's clock ticks in those, and too early is refused again.
  const [readyAtMs] = useState(() => (Math.ceil(serverClock.now() / secondMs) + waitS) * secondMs);
  const leftS = Math.min(waitS, Math.max(0, (readyAtMs - useNow(secondMs)) / secondMs));
  return (
    <Button
      className="min-h-8! px-3! py-0.5! tabular-nums aria-disabled:opacity-70"
      aria-disabled={leftS > 0}
      onClick={() => leftS > 0 || onRetry()}
    >
      {leftS > 0 ? failureText.retryIn(leftS) : text.session.retry}
    </Button>
  );
}
