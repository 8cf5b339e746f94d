/** The dialogs at the end of a session and before a sign-out. */
export const sessionText = {
  ended: {
    title: 'Sign in again to go on',
    body: 'Your session has ended. What you typed and the links of this tab are kept for you; anybody else who signs in starts with an empty desk.',
    bodyUnsealed:
      'Your session has ended. Without https, the browser cannot encrypt what you typed and the links of this page, so they are not kept through the sign-in. Links that are still live go on working until they end.',
  },
  signOutQuestion: {
    title: 'Sign out and forget live links?',
    body: 'Links that are still live go on working until they end, but this desk will no longer know them.',
    cancel: 'Stay signed in',
    confirm: 'Sign out',
  },
};
