import { useState } from 'react';
import { flushSync } from 'react-dom';
import { selectionText } from '#text/selection';
import type { MadeLink } from '../link/made-link-schema';
import { HandOverDialog } from '../outputs/hand-over-dialog';
import { saveCsv } from '../outputs/save-csv';
import { SelectionBar } from '../outputs/selection-bar';
import { useOutputs } from '../outputs/use-outputs';
import { Notice } from '../ui/notice';
import { ListFooter } from './list-footer';
import type { useSelection } from './use-selection';

type ListFootProps = {
  links: MadeLink[];
  hasLive: boolean;
  /** The links that the filter finds. */
  found: MadeLink[];
  selection: ReturnType<typeof useSelection>;
  copyFailed: boolean;
  onClear: () => void;
  /** Puts the focus into the list, before the bar that had it is gone. */
  onFocusList: (part: 'all' | 'row') => void;
};

/** The lower edge of the list: what can be done with the whole list or, while links are selected, with these. */
export function ListFoot({ links, hasLive, found, selection, copyFailed, onClear, onFocusList }: ListFootProps) {
  const isSelecting = selection.ids.size > 0 || selection.isMode;
  const { parts, missing, tryAgain, ensure } = useOutputs(isSelecting);
  const [isHandingOver, setHandingOver] = useState(false);
  const begin = () => {
    flushSync(selection.beginMode);
    onFocusList('all');
  };
  const end = () => {
    onFocusList('row');
    selection.clear();
  };
  // Where it cannot be loaded, that is said below.
  const saveAll = () => {
    ensure()
      .then((loaded) => saveCsv(loaded, found))
      .catch(() => undefined);
  };
  return (
    <>
      {missing && <Notice message={selectionText.missing.failed} action={selectionText.missing.retry} onAct={tryAgain} />}
      {isSelecting ? (
        <SelectionBar parts={parts} links={selection.selected} hiddenCount={selection.hiddenCount} onClear={end} />
      ) : (
        <ListFooter
          copyFailed={copyFailed}
          onExport={saveAll}
          onHandOver={hasLive ? () => setHandingOver(true) : undefined}
          onSelect={begin}
          onClear={onClear}
        />
      )}
      {isHandingOver && <HandOverDialog links={links} onClose={() => setHandingOver(false)} />}
    </>
  );
}
