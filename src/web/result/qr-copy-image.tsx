import { useState } from 'react';
import { qrText } from '../text/en/qr';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { toPngFile } from './qr-drawing';

/** False on plain http, where a page has no clipboard, and in browsers that put only text on it. */
export function canCopyImage() {
  return typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function';
}

/** Puts the code on the clipboard as a PNG, to be pasted into a chat or a letter. */
export function QrCopyImage({ modules }: { modules: boolean[][] }) {
  const [state, setState] = useState<'idle' | 'copying' | 'copied' | 'failed'>('idle');

  const copy = async () => {
    if (state === 'copying') return;
    setState('copying');
    try {
      // The image is handed over before it is drawn: Safari lets a page write only in the click itself, and takes a promise.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPngFile(modules) })]);
      setState('copied');
    } catch {
      setState('failed');
    }
  };

  return (
    <div className="grid">
      <Button onClick={copy} aria-disabled={state === 'copying'}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
        {qrText.copyImage}
      </Button>
      <p aria-live="polite" className="text-sm text-success">
        {state === 'copied' && <span className="mt-2 block">{qrText.imageCopied}</span>}
      </p>
      {state === 'failed' && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {qrText.imageNotCopied}
        </p>
      )}
    </div>
  );
}
