import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import { KeyHint } from '../ui/key-hint';
import { useHydrated } from '../ui/use-hydrated';

/** Stands where the links of this tab will be. */
export function ListEmpty() {
  // The build does not know what the browser can store.
  const isUnsealed = useHydrated() && !tab.canSeal();
  return (
    <div className="grid min-h-40 place-content-center rounded-2xl border border-line bg-surface p-6 text-center shadow-card lg:min-h-80">
      <p className="font-semibold">{text.list.emptyTitle}</p>
      <p className="text-sm text-muted">
        <span>{isUnsealed ? text.list.lastsUnsealed : text.list.empty}</span>
        <span className="hidden any-pointer-fine:inline">
          {' '}
          <span>{text.list.pressFor}</span> <KeyHint>?</KeyHint> <span>{text.list.keys}</span>
        </span>
      </p>
    </div>
  );
}
