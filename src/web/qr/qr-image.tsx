import { qrText } from '#text/qr';
import { toPath } from './qr-drawing';

/** Dark on white in every theme and with forced colours, since many cameras cannot read an inverted code. */
export function QrImage({ modules, className, widthPx }: { modules: boolean[][]; className: string; widthPx?: number }) {
  const size = modules.length;
  return (
    <svg
      role="img"
      aria-label={qrText.image}
      width={widthPx}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`scheme-only-light bg-white forced-color-adjust-none ${className}`}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={toPath(modules)} />
    </svg>
  );
}
