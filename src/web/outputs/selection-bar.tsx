import { useId, useState } from 'react';
import { selectionText } from '#text/selection';
import { copyText } from '../browser/clipboard';
import { serverClock } from '../browser/server-clock';
import { copied, useCopied } from '../link/copied';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { useOnMask } from '../privacy/use-privacy';
import { IconButton } from '../ui/icon-button';
import { BarButton } from './bar-button';
import { ExportQuestion } from './export-question';
import { HandOverDialog } from './hand-over-dialog';
import { SheetDialog } from './sheet-dialog';
import type { OutputParts } from './use-outputs';
import { WhoButton } from './who-button';

type SelectionBarProps = {
  /** Undefined until they are loaded. */
  parts: OutputParts | undefined;
  /** In the order of the list. */
  links: MadeLink[];
  /** How many of them the filter hides. */
  hiddenCount: number;
  onClear: () => void;
};

const words = selectionText.bar;

/** What can be done with the selected links. It stands at the lower edge of the list, in sight however long that is. */
export function SelectionBar({ parts, links, hiddenCount, onClear }: SelectionBarProps) {
  const id = useId();
  const [open, setOpen] = useState<'nothing' | 'sheet' | 'handOver' | 'export'>('nothing');
  const [failed, setFailed] = useState(false);
  const isListCopied = useCopied('copied:list');
  const isMessageCopied = useCopied('copied:messages');
  const close = () => setOpen('nothing');
  useOnMask(close);
  // A link that ends changes the list, so this needs no clock of its own.
  const nowMs = serverClock.now();
  const live = links.filter((link) => isLive(link, nowMs));
  const takeoverCount = live.filter(({ mode }) => mode !== 'view').length;

  const copy = async (what: 'list' | 'messages') => {
    if (!parts) return;
    copied.unsay();
    const done = await copyText(what === 'list' ? parts.toLinkList(live) : parts.toGroupMessage(live));
    setFailed(!done);
    if (done) copied.say(`copied:${what}`);
  };
  const hands = { disabled: !parts || live.length === 0 };
  const copies = { ...hands, 'aria-describedby': takeoverCount > 0 ? id : undefined };

  return (
    <fieldset
      aria-label={words.name}
      className="sticky bottom-0 z-1 min-w-0 [@media(max-height:30rem)]:static flex flex-wrap items-center gap-x-1 gap-y-1 rounded-b-2xl border-t border-line bg-surface px-2.5 py-2"
    >
      <p className="min-w-0 grow px-2.5 text-sm font-semibold tabular-nums @min-[32rem]:grow-0">
        {words.count(links.length, hiddenCount, links.length - live.length)}
      </p>
      <IconButton icon="close" name={words.clear} className="size-8! min-h-8! @min-[32rem]:order-last" onClick={onClear} />
      {takeoverCount > 0 && (
        <p id={id} className="basis-full px-2.5 text-sm text-caution @min-[32rem]:order-first">
          {selectionText.previews(takeoverCount)}
        </p>
      )}
      <div className="grid basis-full grid-cols-5 has-[>:nth-child(6)]:grid-cols-3 gap-0.5 @min-[32rem]:flex @min-[32rem]:grow @min-[32rem]:basis-auto @min-[32rem]:flex-wrap">
        <BarButton icon={isListCopied ? 'check' : 'copy'} name={words.copyList} onClick={() => copy('list')} {...copies} />
        <BarButton icon={isMessageCopied ? 'check' : 'share'} name={words.copyMessage} onClick={() => copy('messages')} {...copies} />
        <BarButton icon="qr" name={words.print} onClick={() => setOpen('sheet')} {...hands} />
        <BarButton icon="leave" name={words.handOver} onClick={() => setOpen('handOver')} {...hands} />
        <WhoButton links={links} />
        <BarButton icon="download" name={words.export} disabled={!parts || links.length === 0} onClick={() => setOpen('export')} />
      </div>
      {failed && (
        <p role="alert" className="basis-full px-2.5 text-sm text-danger">
          {words.copyFailed}
        </p>
      )}
      {open === 'sheet' && parts && <SheetDialog parts={parts} links={links} onClose={close} />}
      {open === 'handOver' && <HandOverDialog links={links} onClose={close} />}
      {open === 'export' && parts && <ExportQuestion parts={parts} links={links} hasLive={live.length > 0} onClose={close} />}
    </fieldset>
  );
}
