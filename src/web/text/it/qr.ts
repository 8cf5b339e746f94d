import type * as english from '../en/qr';

export const qrText: typeof english.qrText = {
  image: 'Codice QR',
  show: 'Mostra QR',
  fullScreen: 'Schermo intero',
  fine: 'Un link lungo produce un codice fitto. Se un telefono non lo legge qui, lo mostri a schermo intero.',
  download: 'Scarica',
  png: 'Scarica PNG',
  svg: 'Scarica SVG',
  copyImage: 'Copia QR come immagine',
  imageNotCopied: 'Questo browser non ha permesso di copiare l’immagine. Scarichi invece il PNG.',
  copied: 'Copiato',
  tooLong: 'Questo link è troppo lungo per un codice QR. Lo copi.',
  close: 'Chiudi',
  plate: 'Inquadri con la fotocamera del telefono',
};
