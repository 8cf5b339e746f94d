/** Where the page finds the server. */
export const paths = {
  shareLinks: '/api/share-links',
  session: '/api/session',
  /** For whoever builds on these paths. */
  openapi: '/api/openapi.json',
} as const;
