import { useId } from 'react';
import { listText } from '#text/list';
import { selectionText } from '#text/selection';
import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import { Button } from '../ui/button';

type ListFooterProps = {
  /** Says, in place of how long the list lasts, that the latest copy failed. */
  copyFailed: boolean;
  onExport: () => void;
  /** Undefined where no link is live. */
  onHandOver: (() => void) | undefined;
  /** Offered on a phone, where no check boxes are seen until then. */
  onSelect: () => void;
  onClear: () => void;
};

const quiet = 'min-h-8! px-2! py-1! text-sm';

/** What can be done with the whole list, in sight however long it is. */
export function ListFooter({ copyFailed, onExport, onHandOver, onSelect, onClear }: ListFooterProps) {
  const id = useId();
  return (
    <footer className="z-1 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-b-2xl border-t border-line bg-surface px-2.5 py-2 sm:sticky sm:bottom-0">
      <Button look="quiet" className={quiet} onClick={onExport} title={listText.exportNote} aria-describedby={id}>
        {listText.export}
      </Button>
      <span id={id} hidden>
        {listText.exportNote}
      </span>
      {onHandOver && (
        <Button look="quiet" className={quiet} onClick={onHandOver}>
          {selectionText.bar.handOver}
        </Button>
      )}
      {copyFailed ? (
        <p role="alert" className="min-w-0 grow basis-48 text-sm text-danger">
          {listText.copyFailed}
        </p>
      ) : (
        <p className="min-w-0 grow basis-48 px-2 text-sm text-muted @max-[32rem]:order-last">
          {tab.canSeal() ? listText.lasts : text.list.lastsUnsealed}
        </p>
      )}
      <Button look="quiet" className={`${quiet} @min-[32rem]:hidden`} onClick={onSelect}>
        {listText.check}
      </Button>
      <Button look="quiet" className={quiet} onClick={onClear}>
        {listText.clear}
      </Button>
    </footer>
  );
}
