import { prefillText } from '#text/prefill';
import { useSession } from '../api/session-query';
import type { Filling } from '../composer/filling';
import type { DraftForm } from '../composer/typed-draft';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';
import { swapContent } from './receive-fragments';

type PrefillNoticeProps = { form: DraftForm; filling: Filling; onFilling: (next: Filling) => void };

/** Says that an address filled in the form, and offers what the form does not hold. */
export function PrefillNotice({ form, filling, onFilling }: PrefillNoticeProps) {
  const { bots } = useSession().data;
  const { other } = filling;
  const notice = noticeOf(filling);
  if (!notice) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-lg border border-caution-line bg-caution-soft px-3 py-2 text-sm text-caution">
      <p className="flex min-w-0 items-start gap-2">
        <AnyIcon name="external" className="mt-0.5 size-4" />
        <span>{notice}</span>
      </p>
      {other && (
        <Button className="px-3 text-sm" onClick={() => swapContent({ form, filling, bots, setFilling: onFilling }, other)}>
          {isTyped(other) ? prefillText.putBackTyped : prefillText.useLink}
        </Button>
      )}
    </div>
  );
}

function noticeOf({ source, other }: Filling): string | undefined {
  if (source === 'address') return prefillText.filled;
  return other && (isTyped(other) ? prefillText.typedBefore : prefillText.kept);
}

/** Whether it holds anything that the operator typed. */
function isTyped(other: NonNullable<Filling['other']>): boolean {
  return 'draft' in other && other.source !== 'address';
}
