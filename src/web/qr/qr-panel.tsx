import { useState } from 'react';
import type { ShareLink } from '#contract/share-link';
import { canCopyImage } from '../browser/clipboard-image';
import { saveFile } from '../browser/save-file';
import { useShortcut } from '../shortcuts/use-shortcut';
import { qrText } from '../text/en/qr';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { encodeLink } from './encode-qr';
import { QrCopyImage } from './qr-copy-image';
import { toPngFile, toSvgFile } from './qr-drawing';
import { QrFullscreen } from './qr-fullscreen';
import { QrImage } from './qr-image';

/** The width of a module, in CSS pixels, that a phone's camera reads from a screen. */
const readablePx = 3;

/** The width of a small code, in CSS pixels. */
const leastPx = 192;

/** The most modules of a code that has room beside the buttons. A code with more may be narrower than it should be. */
const besideButtons = 96;

/** The QR code and what can be done with it. */
export function QrPanel({ link }: { link: Pick<ShareLink, 'url' | 'mode'> }) {
  const [fullscreen, setFullscreen] = useState(false);
  const modules = encodeLink(link.url);
  useShortcut('q', () => setFullscreen(true));

  if (!modules) return <p className="text-sm text-muted">{qrText.tooLong}</p>;
  return (
    <div className="flex flex-wrap items-center gap-5">
      <QrImage
        modules={modules}
        widthPx={Math.max(leastPx, modules.length * readablePx)}
        className={`mx-auto h-auto max-w-full rounded-lg max-sm:min-w-[min(100%,16rem)] border border-line ${fullscreen ? 'invisible' : ''}`}
      />
      {modules.length > besideButtons && <p className="w-full text-sm text-muted">{qrText.fine}</p>}
      <div className="grid min-w-44 flex-1 gap-2">
        <Button onClick={() => setFullscreen(true)}>
          <Icon name="qr" />
          {qrText.show}
        </Button>
        <Button onClick={async () => saveFile(await toPngFile(modules), 'sharedesk-qr.png')}>
          <Icon name="download" />
          {qrText.png}
        </Button>
        <Button onClick={() => saveFile(toSvgFile(modules), 'sharedesk-qr.svg')}>
          <Icon name="download" />
          {qrText.svg}
        </Button>
        {canCopyImage() && <QrCopyImage key={link.url} modules={modules} />}
      </div>
      {fullscreen && <QrFullscreen link={link} modules={modules} onClose={() => setFullscreen(false)} />}
    </div>
  );
}
