/** The upstream's documented paths (docs/connect-api.md, "Share URL" and "Authorization"). Older nodes have others, so both are settings. */
export const documentedSharePath = '/peoples/conversation/share';
export const documentedAuthPath = '/authorization/integration';
