/** The dialogs at the end of a session and before a sign-out. */
export const sessionText = {
  ended: {
    title: 'Session ended. Sign in to continue.',
    body: 'What you typed and your links stay here for you. Anyone else who signs in starts with an empty desk.',
    bodyUnsealed: 'This address has no https, so what you typed and your links cannot be kept. Live links work until they end.',
  },
  signOutQuestion: {
    title: 'Sign out and forget live links?',
    body: 'Live links work until they end, but this desk will not list them after you sign out.',
    cancel: 'Stay signed in',
    confirm: 'Sign out',
    /** Where no link is live, but rows of a list have none. */
    rowsTitle: 'Sign out and forget your list?',
    rows: (n: number) => `${n} ${n === 1 ? 'row of your list is' : 'rows of your list are'} not finished. The user IDs will be forgotten.`,
  },
  /** The choice in the menu that ends the sessions of all browsers, and the question before it. */
  everywhere: {
    name: 'Sign out everywhere',
    title: 'Sign out everywhere?',
    body: 'Ends your sessions in all browsers. Links that were made stay live.',
    cancel: 'Stay signed in',
    confirm: 'Sign out everywhere',
  },
};
