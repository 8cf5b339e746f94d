import { bulkText } from '#text/bulk';
import { useSession } from '../api/session-query';
import type { NotedDraft } from '../composer/typed-draft';
import { formatDuration } from '../text/time-left';
import { Question } from '../ui/question';
import { timeBefore } from './pace';

type ConfirmSeveralProps = { drafts: NotedDraft[]; onConfirm: () => void; onCancel: () => void };

/** Asks, once for all, before links are made that can take conversations over. It names how many. */
export function ConfirmSeveral({ drafts, onConfirm, onCancel }: ConfirmSeveralProps) {
  const { linksPerMinute } = useSession().data;
  const count = drafts.length;
  const { title, body, confirm, cancel, takes } = bulkText.before;
  const words = {
    title: title(count),
    body: body[drafts[0]?.mode === 'auto' ? 'auto' : 'takeover'](count),
    confirm: confirm(count),
    cancel,
  };
  return (
    <Question role="alertdialog" look="caution" words={words} onConfirm={onConfirm} onCancel={onCancel}>
      {linksPerMinute !== undefined && count > linksPerMinute && (
        <p className="mt-4 text-sm text-muted">{takes(formatDuration(timeBefore(count, linksPerMinute)))}</p>
      )}
    </Question>
  );
}
