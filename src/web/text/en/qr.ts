export const qrText = {
  image: 'QR code',
  show: 'Show QR code',
  fine: 'A long link makes a fine code. If a phone does not read it here, press “Show QR code” for the full screen.',
  png: 'Download PNG',
  svg: 'Download SVG',
  copyImage: 'Copy QR as image',
  imageCopied: 'The QR code was put on the clipboard as an image.',
  imageNotCopied: 'The browser did not let Sharedesk put the image on the clipboard. Download the PNG instead.',
  tooLong: 'This link is too long for a QR code. Copy it instead.',
  close: 'Close',
  plate: 'Scan with a phone’s camera',
};
