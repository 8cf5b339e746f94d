import type * as english from '../en/qr';

export const qrText: typeof english.qrText = {
  image: 'Código QR',
  show: 'Mostrar QR',
  fullScreen: 'Tela cheia',
  fine: 'Um link longo gera um código muito fino. Se um celular não conseguir ler aqui, mostre em tela cheia.',
  download: 'Baixar',
  png: 'Baixar PNG',
  svg: 'Baixar SVG',
  copyImage: 'Copiar QR como imagem',
  imageNotCopied: 'Este navegador não permitiu copiar a imagem. Baixe o PNG.',
  copied: 'Copiado',
  tooLong: 'Este link é longo demais para um código QR. Copie-o.',
  close: 'Fechar',
  plate: 'Leia com a câmera de um celular',
};
