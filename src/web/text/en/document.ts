import { page } from './page';

/** What stands in the page's document around the page itself. Only the build needs it. */
export const documentText = {
  /** Of the supervisors' page. */
  liveLinksTitle: 'Live links – Sharedesk',
  /** For the web app manifest. */
  description: 'Share a live chatbot conversation with a colleague.',
  noScript: 'Sharedesk needs JavaScript. Allow it for this address and reload the page.',
  notLoaded:
    'Sharedesk could not be loaded whole, so nothing was sent. Check the connection and keep a note of what you typed, then reload the page.',
  busy: page.result.busy,
};
