import { useState } from 'react';
import { qrText } from '#text/qr';
import { canCopyImage, copyImage } from '../browser/clipboard-image';
import { saveFile } from '../browser/save-file';
import { copied, useCopied } from '../link/copied';
import { AnyIcon } from '../ui/any-icon';
import { MenuButton } from '../ui/menu-button';
import { MenuItem } from '../ui/menu-item';
import { toPngFile, toSvgFile } from './qr-drawing';

type QrDownloadProps = { id: number; modules: boolean[][]; className?: string };

/** The code as a file, or on the clipboard as a picture that can be pasted into a chat or a letter. */
export function QrDownload({ id, modules, className }: QrDownloadProps) {
  const key = `copied:image:${id}`;
  const isCopied = useCopied(key);
  const [failed, setFailed] = useState(false);

  const copy = async () => {
    copied.unsay();
    const done = await copyImage(toPngFile(modules));
    setFailed(!done);
    if (done) copied.say(key);
  };
  const label = (
    <>
      {isCopied && <AnyIcon name="check" className="size-4" />}
      <span>{isCopied ? qrText.copied : qrText.download}</span>
      <AnyIcon name="open" className="size-4" />
    </>
  );
  return (
    <>
      <MenuButton look="quiet" label={label} aria-label={qrText.download} className={className}>
        <MenuItem icon="download" onClick={async () => saveFile(await toPngFile(modules), 'sharedesk-qr.png')}>
          {qrText.png}
        </MenuItem>
        <MenuItem icon="download" onClick={() => saveFile(toSvgFile(modules), 'sharedesk-qr.svg')}>
          {qrText.svg}
        </MenuItem>
        {canCopyImage() && (
          <MenuItem icon="copy" onClick={copy}>
            {qrText.copyImage}
          </MenuItem>
        )}
      </MenuButton>
      {failed && (
        <p role="alert" className="order-last w-full text-sm text-danger">
          {qrText.imageNotCopied}
        </p>
      )}
    </>
  );
}
