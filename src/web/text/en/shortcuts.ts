export const shortcutsText = {
  title: 'Keyboard shortcuts',
  create: 'Create link',
  copy: 'Copy link',
  qr: 'Show or close the QR code',
  another: 'New link: clear the form',
  hours: 'Pick how long the link works',
  move: 'Move through the links of this tab',
  act: 'In the list: copy the link, or show its QR code if it takes over',
  find: 'Find a link',
  help: 'Show this list',
  single: 'Single keys act when nothing is being typed',
  close: 'Close',
};
