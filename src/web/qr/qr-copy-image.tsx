import { copyImage } from '../browser/clipboard-image';
import { qrText } from '../text/en/qr';
import { Button } from '../ui/button';
import { CopyNotice } from '../ui/copy-notice';
import { Icon } from '../ui/icon';
import { useCopy } from '../ui/use-copy';
import { toPngFile } from './qr-drawing';

/** Copies the code as a PNG, to be pasted into a chat or a letter. */
export function QrCopyImage({ modules }: { modules: boolean[][] }) {
  const { state, copy } = useCopy();
  const copying = state === 'copying';

  return (
    <div className="grid">
      <Button onClick={() => copying || copy(() => copyImage(toPngFile(modules)))} aria-disabled={copying}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
        {qrText.copyImage}
      </Button>
      <CopyNotice state={state} copied={qrText.imageCopied} failed={qrText.imageNotCopied} className="not-empty:mt-2" />
    </div>
  );
}
