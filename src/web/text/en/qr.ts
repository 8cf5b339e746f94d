export const qrText = {
  image: 'QR code',
  show: 'Show QR code',
  png: 'Download PNG',
  svg: 'Download SVG',
  tooLong: 'This link is too long for a QR code. Copy it instead.',
  close: 'Close',
  plate: 'Scan with a phone’s camera',
};
