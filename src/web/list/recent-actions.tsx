import { useState } from 'react';
import { copyText } from '../browser/clipboard';
import { copied, useCopied } from '../link/copied';
import type { LiveLink } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { useOnMask } from '../privacy/use-privacy';
import { encodeLink } from '../qr/encode-qr';
import { QrFullscreen } from '../qr/qr-fullscreen';
import { listText } from '../text/en/list';
import { IconButton } from '../ui/icon-button';
import { Question } from '../ui/question';

type RecentActionsProps = {
  link: MadeLink;
  /** The link, as long as it is live. */
  live: LiveLink | undefined;
  /** The name of an action, with the link that it is about. */
  nameOf: (action: string) => string;
  onCreateAgain: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
};

type Open = 'nothing' | 'qr' | 'question';

export function RecentActions({ link, live, nameOf, onCreateAgain, onRemove }: RecentActionsProps) {
  const [open, setOpen] = useState<Open>('nothing');
  const key = `copied:row:${link.id}`;
  const isCopied = useCopied(key);
  const modules = live && encodeLink(live.url);
  const close = () => setOpen('nothing');
  useOnMask(close);
  const copy = async () => {
    copied.unsay();
    if (live && (await copyText(live.url))) copied.say(key);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it only keeps a click on a button from selecting the row.
    <div className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      {live && (
        <>
          <IconButton icon={isCopied ? 'check' : 'copy'} name={nameOf(listText.copy)} onClick={copy} />
          {modules && <IconButton icon="qr" name={nameOf(listText.qr)} onClick={() => setOpen('qr')} />}
        </>
      )}
      <IconButton icon="again" name={nameOf(listText.again)} onClick={() => onCreateAgain(link)} />
      <IconButton icon="remove" name={nameOf(listText.remove)} onClick={() => (live ? setOpen('question') : onRemove(link))} />
      {open === 'qr' && live && modules && <QrFullscreen link={live} modules={modules} onClose={close} />}
      {open === 'question' && <Question role="dialog" words={listText.removeQuestion} onConfirm={() => onRemove(link)} onCancel={close} />}
    </div>
  );
}
