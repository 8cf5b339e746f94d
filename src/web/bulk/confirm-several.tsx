import { bulkText } from '#text/bulk';
import { confirmText } from '#text/confirm';
import { useSession } from '../api/session-query';
import { botTitleOf } from '../composer/chosen-bot';
import type { NotedDraft } from '../composer/typed-draft';
import { LinksInQuestion } from '../customer/links-in-question';
import { formatDuration } from '../text/time-left';
import { Question } from '../ui/question';
import { timeBefore } from './pace';

type ConfirmSeveralProps = {
  drafts: NotedDraft[];
  /** The rows whose user IDs hold characters that look like others. */
  oddLines: number[];
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks, once for all, before links are made that can take conversations over, or for user IDs that may be others. It names how many. */
export function ConfirmSeveral({ drafts, oddLines, onConfirm, onCancel }: ConfirmSeveralProps) {
  const { linksPerMinute, bots } = useSession().data;
  const count = drafts.length;
  const { title, body, confirm, cancel, takes, lookAlikes } = bulkText.before;
  const { mode = 'view', bot: botName } = drafts[0] ?? {};
  const bot = botTitleOf(botName, bots);
  const odd = oddLines.length > 0 ? lookAlikes(bulkText.rows(oddLines)) : '';
  const words = { title: title(count), body: mode === 'view' ? odd : body[mode](count), confirm: confirm(count), cancel };
  return (
    <Question role="alertdialog" look={mode === 'view' ? 'primary' : 'caution'} words={words} onConfirm={onConfirm} onCancel={onCancel}>
      {bot && <p className="mt-4 break-words">{confirmText.bot(bot)}</p>}
      {mode !== 'view' && odd && <p className="mt-4 text-sm text-caution">{odd}</p>}
      {linksPerMinute !== undefined && count > linksPerMinute && (
        <p className="mt-4 text-sm text-muted">{takes(formatDuration(timeBefore(count, linksPerMinute)))}</p>
      )}
      {mode !== 'view' && <LinksInQuestion bot={botName} userIds={drafts.map(({ userId }) => userId)} />}
    </Question>
  );
}
