/** Where the page finds the server. */
export const paths = {
  shareLinks: '/api/share-links',
  /** A POST, because a user ID in an address would stand in logs. Only where look-ups are on. */
  customerLookups: '/api/customer-lookups',
  /** Which links live already for customers. A POST for the same reason. */
  customerLinks: '/api/customer-links',
  /** All links that live, for supervisors. Only where they have a claim. */
  liveLinks: '/api/live-links',
  liveLinksHours: '/api/live-links/hours',
  /** The page that lists them. */
  liveLinksPage: '/live-links',
  session: '/api/session',
  /** The description of the API, for developers of clients. */
  openapi: '/api/openapi.json',
  /** A GET that leads to the OpenID provider and, with `?returnTo=/…`, back to that path. With `?prompt=login` the provider asks for a login even if it knows the person. */
  login: '/auth/login',
  callback: '/auth/callback',
  /** A POST ends our session. A GET then leads to where the provider ends its own, or to the page where it offers nothing. */
  logout: '/auth/logout',
  /** A POST ends all sessions of the operator who sends it, in this browser and in every other. */
  logoutEverywhere: '/auth/logout-everywhere',
  /** Where the provider says that a session or a person is signed out (OpenID Connect Back-Channel Logout 1.0, 2.5). */
  backchannelLogout: '/auth/backchannel-logout',
} as const;
