import { text } from '../text/text';
import { Icon } from '../ui/icon';

type InspectorEmptyProps = { state: 'idle' | 'busy' | 'made' | 'failed'; hasLinks: boolean };

/** Stands where a link will be, or where none is selected. */
export function InspectorEmpty({ state, hasLinks }: InspectorEmptyProps) {
  const { emptyTitle, empty, failedTitle, select, busy } = text.result;
  const idleTitle = hasLinks ? select : emptyTitle;
  const [title, body] = state === 'failed' ? [failedTitle, select] : state === 'busy' ? [busy, empty] : [idleTitle, empty];
  return (
    <div className="hidden min-h-80 place-content-center justify-items-center gap-1 rounded-2xl border border-dashed border-edge p-6 text-center lg:grid">
      <Icon name="qr" className="mb-2 size-11 text-muted" />
      <p className="font-semibold">{title}</p>
      <p className="max-w-xs text-sm text-balance text-muted">{body}</p>
    </div>
  );
}
