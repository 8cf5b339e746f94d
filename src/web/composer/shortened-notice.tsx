import type { Mode } from '#contract/draft';
import { offerText } from '#text/offer';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import type { Shortened } from './use-hours-limit';

/** Says that the hours were shortened, because the mode that was chosen lasts no longer. */
export function ShortenedNotice({ mode, shortened: { from, to } }: { mode: Mode; shortened: Shortened }) {
  return <p className="text-sm text-caution">{offerText.shortened(text.form.modes[mode].name, formatHours(to), formatHours(from))}</p>;
}
