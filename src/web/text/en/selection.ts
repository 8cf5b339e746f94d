const links = (n: number) => `${n} ${n === 1 ? 'link' : 'links'}`;

/** What can be done with the links that are selected, and the questions on the way. */
export const selectionText = {
  missing: { failed: 'A part of this page could not be loaded. Check the connection and try again.', retry: 'Try again' },
  /** Said before links that take over are copied. */
  previews: (n: number) => `${n} ${n === 1 ? 'link takes' : 'links take'} over when opened, and chat previews open links. Paste with care.`,
  bar: {
    name: 'Selected links',
    /** How many links are selected, how many of them the filter hides, and how many have ended. */
    count: (n: number, hidden: number, ended: number) =>
      [`${n} selected`, hidden > 0 && `${hidden} not shown`, ended > 0 && `${ended} ended`].filter(Boolean).join(' · '),
    copyList: 'Copy list',
    copyMessage: 'Copy as message',
    print: 'Print QR sheet',
    handOver: 'Hand over',
    who: 'Who are they?',
    export: 'Export',
    clear: 'Clear selection',
    copyFailed: 'This browser did not let Sharedesk copy. Export the links instead.',
  },
  export: {
    title: (n: number) => `Export ${links(n)}`,
    body: 'Anyone who gets a file with links can use them until they end. Either file has whole user IDs and notes.',
    withoutLinks: 'Without links',
    withLinks: 'With links',
    cancel: 'Go back',
    fileName: 'sharedesk-links.csv',
    fileNameWithLinks: 'sharedesk-links-secret.csv',
  },
  sheet: {
    title: 'Print QR sheet',
    caution: 'Anyone who scans a code can use its link until it ends.',
    paper: 'Paper',
    papers: { a4: 'A4', letter: 'Letter' },
    perPage: 'Codes per page',
    /** How many codes there are, and on how many pages. */
    summary: (codes: number, pages: number) => `${codes} ${codes === 1 ? 'code' : 'codes'} on ${pages} ${pages === 1 ? 'page' : 'pages'}`,
    tooLong: (n: number) => `${links(n)} too long for a QR code, and left out.`,
    close: 'Close',
    print: 'Print',
  },
  handOver: {
    title: (n: number) => `Hand over ${links(n)}`,
    body: 'The next shift gets each live link with its mode, its note or the end of the user ID, and its end. Anyone who has one can use it.',
    copy: 'Copy message',
    copied: 'Message copied.',
    copyFailed: 'This browser did not let Sharedesk copy. Print the sheet instead.',
    close: 'Close',
  },
};
