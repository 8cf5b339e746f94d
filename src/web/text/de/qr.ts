import type * as english from '../en/qr';

export const qrText: typeof english.qrText = {
  image: 'QR-Code',
  show: 'QR-Code zeigen',
  fullScreen: 'Vollbild',
  fine: 'Ein langer Link ergibt einen feinen Code. Liest ihn ein Telefon hier nicht, zeigen Sie ihn im Vollbild.',
  download: 'Herunterladen',
  png: 'PNG herunterladen',
  svg: 'SVG herunterladen',
  copyImage: 'QR-Code als Bild kopieren',
  imageNotCopied: 'Dieser Browser hat das Kopieren des Bildes nicht erlaubt. Laden Sie stattdessen das PNG herunter.',
  copied: 'Kopiert',
  tooLong: 'Dieser Link ist zu lang für einen QR-Code. Kopieren Sie ihn stattdessen.',
  close: 'Schließen',
  plate: 'Mit der Kamera eines Telefons scannen',
};
