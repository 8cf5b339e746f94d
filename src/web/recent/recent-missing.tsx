import { text } from '../text/text';
import { Notice } from '../ui/notice';

type RecentMissingProps = { why: 'failed' | 'lost'; onTryAgain: () => void };

/** Stands in place of the recent links when their code could not be loaded, or the list could not be drawn. */
export function RecentMissing({ why, onTryAgain }: RecentMissingProps) {
  return <Notice message={text.recentMissing[why]} action={text.recentMissing.retry} onAct={onTryAgain} />;
}
