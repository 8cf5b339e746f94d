import { useState } from 'react';
import type { ShareLink } from '#contract/share-link';
import { qrText } from '#text/qr';
import { useShortcut } from '../shortcuts/use-shortcut';
import { AnyIcon } from '../ui/any-icon';
import { Button, type ButtonLook } from '../ui/button';
import { KeyHint } from '../ui/key-hint';
import { QrFullscreen } from './qr-fullscreen';

type ShowQrProps = { link: Pick<ShareLink, 'url' | 'mode'>; modules: boolean[][]; look: ButtonLook; className?: string };

/** Shows the code on the full screen. So does the `q` key. */
export function ShowQr({ link, modules, look, className }: ShowQrProps) {
  const [open, setOpen] = useState(false);
  useShortcut('q', () => setOpen(true));
  return (
    <>
      <Button look={look} className={className} title={qrText.fullScreen} aria-keyshortcuts="q" onClick={() => setOpen(true)}>
        <AnyIcon name="fullscreen" className="size-4 max-md:hidden" />
        {qrText.show}
        <KeyHint className="hidden md:any-pointer-fine:inline">q</KeyHint>
      </Button>
      {open && <QrFullscreen link={link} modules={modules} onClose={() => setOpen(false)} />}
    </>
  );
}
