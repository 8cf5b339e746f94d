import { useLayoutEffect, useMemo, useState } from 'react';
import { selectionText } from '#text/selection';
import { serverClock } from '../browser/server-clock';
import type { MadeLink } from '../link/made-link-schema';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { Segments } from '../ui/segments';
import type { Grid, Paper } from './layout-sheet';
import { useNames } from './use-names';
import type { OutputParts } from './use-outputs';
import { usualPaper } from './usual-paper';

type SheetDialogProps = { parts: OutputParts; links: readonly MadeLink[]; onClose: () => void };

const words = selectionText.sheet;
const papers = (['a4', 'letter'] satisfies Paper[]).map((value) => ({ value, name: words.papers[value] }));
const nameOf = ({ columns, rows }: Grid) => `${columns}×${rows}`;

/** Chooses how the codes are printed. The sheet is there while the dialog is, so the browser's own command prints it too. */
export function SheetDialog({ parts, links, onClose }: SheetDialogProps) {
  const [paper, setPaper] = useState(() => usualPaper(navigator.languages));
  const [wanted, setWanted] = useState<Grid>();
  const codes = useMemo(() => parts.encodeSheet(links, serverClock.now()), [parts, links]);
  const sheet = useMemo(() => parts.layoutSheet(codes, paper, wanted), [parts, codes, paper, wanted]);
  const nameCustomer = useNames(links);
  useLayoutEffect(() => parts.mountSheet(sheet, nameCustomer), [parts, sheet, nameCustomer]);

  return (
    <DialogFrame title={words.title} body={words.caution} onClose={onClose}>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden="true">{words.paper}</span>
        <Segments label={words.paper} choices={papers} value={paper} onChoose={setPaper} />
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden="true">{words.perPage}</span>
        <Segments
          label={words.perPage}
          choices={sheet.grids.map((grid) => ({ value: nameOf(grid), name: nameOf(grid) }))}
          value={nameOf(sheet)}
          onChoose={(name) => setWanted(sheet.grids.find((grid) => nameOf(grid) === name))}
        />
      </div>
      <p aria-live="polite" className="mt-4 text-sm text-muted">
        {words.summary(codes.codes.length, sheet.pages.length)}
      </p>
      {codes.tooLongCount > 0 && <p className="text-sm text-danger">{words.tooLong(codes.tooLongCount)}</p>}
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{words.close}</Button>
        <Button look="primary" data-autofocus disabled={sheet.pages.length === 0} onClick={() => print()}>
          {words.print}
        </Button>
      </div>
    </DialogFrame>
  );
}
