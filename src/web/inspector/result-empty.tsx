import { text } from '../text/text';
import { Icon } from '../ui/icon';

export function ResultEmpty() {
  return (
    <div className="hidden place-content-center justify-items-center gap-2 rounded-2xl border border-dashed border-edge p-8 text-center lg:grid lg:min-h-96">
      <Icon name="qr" className="mb-2 size-12 text-muted" />
      <p className="font-medium">{text.result.emptyTitle}</p>
      <p className="max-w-xs text-sm text-balance text-muted">{text.result.empty}</p>
    </div>
  );
}
