import { listText } from '#text/list';
import type { useSelection } from './use-selection';

type CheckAllProps = Pick<ReturnType<typeof useSelection>, 'all' | 'setAll'>;

/** Selects all rows that the filter shows. On a phone, it is there while rows are being selected. */
export function CheckAll({ all, setAll }: CheckAllProps) {
  return (
    <th
      scope="col"
      className="col-span-full hidden font-normal in-data-picking:block @min-[32rem]:absolute @min-[32rem]:inset-y-0 @min-[32rem]:start-0 @min-[32rem]:col-auto @min-[32rem]:block @min-[32rem]:w-9"
    >
      <label className="flex min-h-11 items-center justify-end gap-2 pe-3 @min-[32rem]:min-h-8 @min-[32rem]:justify-center @min-[32rem]:pe-0">
        <span className="@min-[32rem]:sr-only">{listText.checkAll}</span>
        <input
          ref={(box) => {
            if (box) box.indeterminate = all === 'some';
          }}
          type="checkbox"
          checked={all === 'all'}
          onChange={({ currentTarget }) => setAll(currentTarget.checked)}
          className="size-5 accent-accent"
        />
      </label>
    </th>
  );
}
