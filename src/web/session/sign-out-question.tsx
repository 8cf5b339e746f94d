import { useState, useSyncExternalStore } from 'react';
import { selectionText } from '#text/selection';
import { sessionText } from '#text/session';
import { serverClock } from '../browser/server-clock';
import { isLive } from '../link/made-link';
import { unfinishedRows } from '../list/unfinished-rows';
import { useRecentLinks } from '../list/use-recent-links';
import { HandOverDialog } from '../outputs/hand-over-dialog';
import { Button } from '../ui/button';
import { Question } from '../ui/question';

type SignOutQuestionProps = {
  /** Whether it ends the sessions of other browsers too. */
  isEverywhere: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/**
 * Asks before a sign-out that would lose links that still work, and offers to hand them over, or rows of a list that have no link; and before one that ends
 * the operator's other sessions.
 */
export function SignOutQuestion({ isEverywhere, ...answers }: SignOutQuestionProps) {
  const links = useRecentLinks();
  const rowCount = useSyncExternalStore(unfinishedRows.subscribe, unfinishedRows.get);
  const hasLive = links.some((link) => isLive(link, serverClock.now()));
  const { rows, rowsTitle, ...lost } = sessionText.signOutQuestion;
  const words = isEverywhere ? sessionText.everywhere : hasLive ? lost : { ...lost, title: rowsTitle, body: rows(rowCount) };
  const [isHandingOver, setHandingOver] = useState(false);
  return (
    <Question role="dialog" look="danger" words={words} {...answers}>
      {hasLive && isEverywhere && <p className="mt-4 text-sm text-caution">{lost.body}</p>}
      {(hasLive || isEverywhere) && rowCount > 0 && <p className="mt-4 text-sm text-caution">{rows(rowCount)}</p>}
      {hasLive && (
        <Button className="mt-4 w-full" onClick={() => setHandingOver(true)}>
          {selectionText.bar.handOver}
        </Button>
      )}
      {isHandingOver && <HandOverDialog links={links} onClose={() => setHandingOver(false)} />}
    </Question>
  );
}
