import { prefillText } from '#text/prefill';
import { useSession } from '../api/session-query';
import type { Filling } from '../composer/filling';
import { type DraftForm, readHours } from '../composer/typed-draft';
import { tab } from '../tab/this-tab';
import { isolated } from '../text/isolated';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import { Question } from '../ui/question';
import { parsePrefill } from './prefill';
import { swapContent } from './receive-fragments';

type PrefillQuestionProps = { form: DraftForm; filling: Filling; onFilling: (next: Filling) => void };

/** Asks before an address overwrites what is typed. Either way, the other content can be had back. */
export function PrefillQuestion({ form, filling, onFilling }: PrefillQuestionProps) {
  const { bots } = useSession().data;
  const { source, fromLink, other, asking } = filling;
  if (asking === undefined) return null;
  // What was typed cannot be had again; the address can.
  const keep = () => {
    tab.setArrived(undefined);
    onFilling({ source, fromLink, other: other && 'draft' in other ? other : { fragment: asking } });
  };
  const replace = () => {
    tab.setArrived(undefined);
    swapContent({ form, filling, bots, setFilling: onFilling }, { fragment: asking });
  };
  return (
    <Question
      role="dialog"
      words={{ ...prefillText.question, body: prefillText.question.body(describe(asking)) }}
      onConfirm={replace}
      onCancel={keep}
    />
  );
}

/** What an address brings, as far as it can be read. */
function describe(fragment: string): string {
  const { userId, mode, hours = '', bot } = parsePrefill(fragment).values;
  const number = readHours(hours);
  const parts = [
    userId && isolated(userId),
    mode && text.form.modes[mode].name,
    number === undefined ? hours && isolated(hours) : formatHours(number),
    bot && isolated(bot),
  ];
  return parts.filter(Boolean).join(', ') || prefillText.nothingReadable;
}
