import { text } from '../text/text';
import { Notice } from '../ui/notice';

/** Stands in place of a part of the page that could not be drawn. */
export function PartLost({ onRetry }: { onRetry: () => void }) {
  return <Notice message={text.lost.page} action={text.lost.retry} onAct={onRetry} />;
}
