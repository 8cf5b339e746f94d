import { qrText } from '#text/qr';
import { QrImage } from './qr-image';

/** The width of a module, in CSS pixels, that a phone's camera reads from a screen. */
const readablePx = 3;

/** The width of a small code, in CSS pixels. */
const leastPx = 252;

/** The most modules of this width that have room on a phone. A code with more may be narrower than it should be. */
const roomFor = 104;

/** The code on a white card, as large as a phone needs it and as the card allows. */
export function QrCard({ modules }: { modules: boolean[][] | undefined }) {
  if (!modules) return <p className="text-sm text-muted">{qrText.tooLong}</p>;
  const size = modules.length;
  return (
    <div className="grid gap-2">
      <div className="grid justify-items-center overflow-hidden rounded-xl border border-line scheme-only-light bg-white forced-color-adjust-none">
        <QrImage modules={modules} widthPx={Math.max(leastPx, size * readablePx)} className="h-auto max-w-full" />
      </div>
      {size > roomFor && <p className="text-sm text-muted">{qrText.fine}</p>}
    </div>
  );
}
