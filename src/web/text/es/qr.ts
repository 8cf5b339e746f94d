import type * as english from '../en/qr';

export const qrText: typeof english.qrText = {
  image: 'Código QR',
  show: 'Mostrar QR',
  fullScreen: 'Pantalla completa',
  fine: 'Un enlace largo produce un código muy fino. Si un teléfono no lo lee aquí, muéstrelo a pantalla completa.',
  download: 'Descargar',
  png: 'Descargar PNG',
  svg: 'Descargar SVG',
  copyImage: 'Copiar QR como imagen',
  imageNotCopied: 'Este navegador no permitió copiar la imagen. Descargue el PNG.',
  copied: 'Copiado',
  tooLong: 'Este enlace es demasiado largo para un código QR. Cópielo.',
  close: 'Cerrar',
  plate: 'Escanéelo con la cámara de un teléfono',
};
