import type { KeyboardEvent } from 'react';
import type { ShareLink } from '#contract/share-link';
import { qrText } from '#text/qr';
import { useSession } from '../api/session-query';
import { useWakeLock } from '../browser/use-wake-lock';
import { isKey } from '../shortcuts/is-key';
import { singleKeysOff } from '../shortcuts/single-keys';
import { text } from '../text/text';
import { AnyIcon } from '../ui/any-icon';
import { Modal } from '../ui/modal';
import { QrImage } from './qr-image';

type QrFullscreenProps = { link: Pick<ShareLink, 'url' | 'mode'>; modules: boolean[][]; onClose: () => void };

/** The code as large as the screen allows, on white, with what its link allows. A tap anywhere, Esc, the key that opened it or the button closes it. */
export function QrFullscreen({ link, modules, onClose }: QrFullscreenProps) {
  const session = useSession();
  useWakeLock();
  const closeByKey = (event: KeyboardEvent) => {
    if (!isKey(event, 'q') || event.repeat || event.ctrlKey || event.metaKey || event.altKey || singleKeysOff.isRaised()) return;
    // Otherwise the same key press would open the code again.
    event.preventDefault();
    onClose();
  };
  return (
    <Modal
      aria-label={qrText.plate}
      onClose={onClose}
      onClick={onClose}
      onKeyDown={closeByKey}
      className="m-0 h-dvh max-h-none w-dvw max-w-none scheme-only-light bg-white text-black forced-color-adjust-none"
    >
      <div className="grid min-h-full place-content-center place-items-center gap-x-6 gap-y-3 p-4 [@media(max-height:32rem)_and_(min-width:30rem)]:grid-flow-col">
        <QrImage
          modules={modules}
          className="size-[min(100dvw-2rem,100dvh-15rem)] [@media(max-height:32rem)]:size-[min(100dvh-2rem,100dvw-2rem)] [@media(max-height:32rem)_and_(min-width:30rem)]:size-[min(100dvh-2rem,55dvw)]"
        />
        <div className="grid justify-items-center gap-1 text-center">
          {session.data.sandbox && <strong className="rounded border border-black px-2 py-0.5 text-sm">{text.sandbox.name}</strong>}
          <p className="text-lg font-semibold">{text.form.modes[link.mode].name}</p>
          <p className="max-w-sm text-sm text-balance">{`${text.form.modes[link.mode].does} ${text.form.modes[link.mode].bot}`}</p>
          <p translate="no" dir="ltr" className="font-mono text-sm break-all">
            {new URL(link.url).host}
          </p>
          <button
            type="button"
            onClick={onClose}
            className="mt-2 inline-flex min-h-11 items-center gap-2 rounded-lg border border-black px-5 font-medium outline-black"
          >
            <AnyIcon name="close" />
            <span>{qrText.close}</span>
          </button>
        </div>
      </div>
    </Modal>
  );
}
