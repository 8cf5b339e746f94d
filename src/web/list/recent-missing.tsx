import { text } from '../text/text';
import { Notice } from '../ui/notice';

/** Stands in place of the recent links when their code could not be loaded, or the list could not be drawn. */
export function RecentMissing({ onTryAgain }: { onTryAgain: () => void }) {
  return <Notice message={text.recentMissing.failed} action={text.recentMissing.retry} onAct={onTryAgain} />;
}
