import { text } from '../text/text';
import { Icon } from '../ui/icon';
import { Modal } from '../ui/modal';
import { QrImage } from './qr-image';

type QrFullscreenProps = { url: string; modules: boolean[][]; onClose: () => void };

/** The code as large as the screen allows, on white. A tap anywhere, Esc or the button closes it. */
export function QrFullscreen({ url, modules, onClose }: QrFullscreenProps) {
  return (
    <Modal
      aria-label={text.qr.show}
      onClose={onClose}
      onClick={onClose}
      className="m-0 h-dvh max-h-none w-dvw max-w-none bg-white text-black forced-color-adjust-none"
    >
      <div className="grid h-full place-content-center justify-items-center gap-2 p-4 text-center">
        <QrImage modules={modules} className="size-[min(100dvw-2rem,100dvh-11rem)]" />
        <p className="font-medium">{text.qr.scan}</p>
        <p className="font-mono text-sm break-all">{new URL(url).host}</p>
        <button
          type="button"
          onClick={onClose}
          className="mt-2 inline-flex min-h-11 items-center gap-2 rounded-lg border border-black px-5 font-medium outline-black"
        >
          <Icon name="close" />
          {text.qr.close}
        </button>
      </div>
    </Modal>
  );
}
