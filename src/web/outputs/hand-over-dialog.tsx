import { useState } from 'react';
import { selectionText } from '#text/selection';
import { copyText } from '../browser/clipboard';
import { serverClock } from '../browser/server-clock';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { useOnMask } from '../privacy/use-privacy';
import { Button } from '../ui/button';
import { CopyNotice } from '../ui/copy-notice';
import { DialogFrame } from '../ui/dialog-frame';
import { Notice } from '../ui/notice';
import { useCopy } from '../ui/use-copy';
import { SheetDialog } from './sheet-dialog';
import { useNames } from './use-names';
import { useOutputs } from './use-outputs';

type HandOverDialogProps = { links: readonly MadeLink[]; onClose: () => void };

const words = selectionText.handOver;

/** Hands live links to the next shift, as one message or on paper. It shows none of them. */
export function HandOverDialog({ links, onClose }: HandOverDialogProps) {
  const { parts, missing, tryAgain } = useOutputs(true);
  const [isPrinting, setPrinting] = useState(false);
  const { state, copy } = useCopy();
  const nameCustomer = useNames(links);
  useOnMask(onClose);
  const nowMs = serverClock.now();
  const live = links.filter((link) => isLive(link, nowMs));
  const takeoverCount = live.filter(({ mode }) => mode !== 'view').length;
  const cannot = !parts || live.length === 0;

  if (isPrinting && parts) return <SheetDialog parts={parts} links={links} onClose={() => setPrinting(false)} />;
  return (
    <DialogFrame title={words.title(live.length)} body={words.body} onClose={onClose}>
      {takeoverCount > 0 && <p className="mt-2 text-sm text-caution">{selectionText.previews(takeoverCount)}</p>}
      {missing && <Notice className="mt-4" message={selectionText.missing.failed} action={selectionText.missing.retry} onAct={tryAgain} />}
      <CopyNotice state={state} copied={words.copied} failed={words.copyFailed} className="mt-4 min-h-6" />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{words.close}</Button>
        <Button disabled={cannot} onClick={() => setPrinting(true)}>
          {selectionText.sheet.title}
        </Button>
        <Button
          look="primary"
          data-autofocus
          disabled={cannot}
          onClick={() => copy(async () => !!parts && copyText(parts.toHandOver(live, nameCustomer, nowMs)))}
        >
          {words.copy}
        </Button>
      </div>
    </DialogFrame>
  );
}
