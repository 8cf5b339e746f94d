import { useState } from 'react';
import { selectionText } from '#text/selection';
import { sessionText } from '#text/session';
import { useRecentLinks } from '../list/use-recent-links';
import { HandOverDialog } from '../outputs/hand-over-dialog';
import { Button } from '../ui/button';
import { Question } from '../ui/question';

type SignOutQuestionProps = { onConfirm: () => void; onCancel: () => void };

/** Asks before a sign-out that would lose links that still work, and offers to hand them over. */
export function SignOutQuestion(props: SignOutQuestionProps) {
  const links = useRecentLinks();
  const [isHandingOver, setHandingOver] = useState(false);
  return (
    <Question role="dialog" look="danger" words={sessionText.signOutQuestion} {...props}>
      <Button className="mt-4 w-full" onClick={() => setHandingOver(true)}>
        {selectionText.bar.handOver}
      </Button>
      {isHandingOver && <HandOverDialog links={links} onClose={() => setHandingOver(false)} />}
    </Question>
  );
}
