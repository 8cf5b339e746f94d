import { text } from '../text/text';

/** Stands where the links of this tab will be. */
export function ListEmpty() {
  return (
    <div className="grid min-h-40 place-content-center rounded-2xl border border-line bg-surface p-6 text-center shadow-card lg:min-h-80">
      <p className="font-semibold">{text.list.emptyTitle}</p>
      <p className="text-sm text-muted">{text.list.empty}</p>
    </div>
  );
}
