import { text } from '../text/text';
import { KeyHint } from '../ui/key-hint';

/** Stands where the links of this tab will be. */
export function ListEmpty() {
  return (
    <div className="grid min-h-40 place-content-center rounded-2xl border border-line bg-surface p-6 text-center shadow-card lg:min-h-80">
      <p className="font-semibold">{text.list.emptyTitle}</p>
      <p className="text-sm text-muted">
        <span>{text.list.empty}</span>
        <span className="hidden any-pointer-fine:inline">
          {' '}
          <span>{text.list.pressFor}</span> <KeyHint>?</KeyHint> <span>{text.list.keys}</span>
        </span>
      </p>
    </div>
  );
}
