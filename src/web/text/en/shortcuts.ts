export const shortcutsText = {
  title: 'Keyboard shortcuts',
  create: 'Create link',
  copy: 'Copy link',
  qr: 'Show or close the QR code',
  another: 'New link: clear the form',
  help: 'Show this list',
  single: 'Single keys act when nothing is being typed',
  close: 'Close',
};
