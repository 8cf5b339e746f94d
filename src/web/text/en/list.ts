export const listText = {
  title: 'Recent links',
  /** How many links there are, and how many of them are live. */
  count: (all: number, live: number) => `${all} · ${live} live`,
  selected: (n: number) => `${n} selected`,
  found: (found: number, all: number) => `${found} of ${all} links`,
  lasts: 'Kept until you close this tab.',
  userId: 'Customer',
  mode: 'Mode',
  note: 'Note',
  endsIn: 'Ends in',
  actions: 'Actions',
  ended: 'ended',
  select: 'Show',
  more: 'More',
  /** Check boxes, and on a phone the button that shows them. */
  check: 'Select',
  checkAll: 'Select all',
  copied: 'Copied',
  copyFailed: 'This browser did not let Sharedesk copy. The link is selected, so that you can copy it by hand.',
  act: { copy: 'Copy', qr: 'Show QR', renew: 'Renew', again: 'Create again', remove: 'Remove' },
  /** An action, with the link that it is about. */
  of: (action: string, who: string) => `${action}: ${who}`,
  /** The customer, and where there are several links for them, which one of these, counted from the oldest. */
  nth: (mask: string, nth: number, all: number) => `${mask}, ${nth} of ${all}`,
  filter: { name: 'Filter', text: 'Find', status: 'Show', all: 'All', live: 'Live', ended: 'Ended' },
  none: 'No link matches.',
  export: 'Export',
  exportNote: 'As CSV, with whole user IDs and notes, but no links.',
  clear: 'Clear',
  clearQuestion: {
    title: 'Clear the list?',
    body: 'Links that are still live go on working until they end, but this desk will no longer know them.',
    cancel: 'Keep the list',
    confirm: 'Clear it',
  },
  removeQuestion: {
    title: 'Remove a live link from the list?',
    body: 'The link goes on working until it ends, but this desk will no longer know it.',
    cancel: 'Keep it',
    confirm: 'Remove it',
  },
};
