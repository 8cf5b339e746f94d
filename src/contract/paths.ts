/** Where the page finds the server. */
export const paths = {
  shareLinks: '/api/share-links',
  session: '/api/session',
} as const;
