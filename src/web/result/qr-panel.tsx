import { useState } from 'react';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { toPngFile, toSvgFile } from './qr-drawing';
import { QrFullscreen } from './qr-fullscreen';
import { QrImage } from './qr-image';
import { saveFile } from './save-file';
import { useQr } from './use-qr';

export function QrPanel({ url }: { url: string }) {
  const qr = useQr(url);
  const [fullscreen, setFullscreen] = useState(false);

  if (qr.state === 'loading') return <p className="late text-sm text-muted">{text.qr.loading}</p>;
  if (qr.state === 'too_long') return <p className="text-sm text-muted">{text.qr.tooLong}</p>;
  if (qr.state === 'failed') {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p role="alert" className="text-sm text-danger">
          {text.qr.failed}
        </p>
        <Button onClick={qr.retry}>{text.qr.retry}</Button>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-5">
      <QrImage modules={qr.modules} className={`size-48 rounded-lg border border-line ${fullscreen ? 'invisible' : ''}`} />
      <div className="grid min-w-44 flex-1 gap-2">
        <Button onClick={() => setFullscreen(true)}>
          <Icon name="qr" />
          {text.qr.show}
        </Button>
        <Button onClick={async () => saveFile(await toPngFile(qr.modules), 'sharedesk-qr.png')}>
          <Icon name="download" />
          {text.qr.png}
        </Button>
        <Button onClick={() => saveFile(toSvgFile(qr.modules), 'sharedesk-qr.svg')}>
          <Icon name="download" />
          {text.qr.svg}
        </Button>
      </div>
      {fullscreen && <QrFullscreen url={url} modules={qr.modules} onClose={() => setFullscreen(false)} />}
    </div>
  );
}
