const links = (n: number) => `${n} ${n === 1 ? 'link' : 'links'}`;

/** What can be done with the links that are selected, and the questions on the way. */
export const selectionText = {
  missing: { failed: 'A part of this page could not be loaded. Check the connection and try again.', retry: 'Try again' },
  bar: {
    name: 'Selected links',
    /** How many links are selected, how many of them the filter hides, and how many have ended. */
    count: (n: number, hidden: number, ended: number) =>
      [`${n} selected`, hidden > 0 && `${hidden} not shown`, ended > 0 && `${ended} ended`].filter(Boolean).join(' · '),
    copyList: 'Copy list',
    copyMessage: 'Copy as message',
    export: 'Export',
    clear: 'Clear selection',
    previews: (n: number) =>
      `${n} ${n === 1 ? 'link takes' : 'links take'} over when opened, and chat previews open links. Paste with care.`,
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
};
