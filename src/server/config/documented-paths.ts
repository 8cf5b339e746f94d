/** The upstream's documented paths (docs/connect-api.md, "Share URL" and "Authorization"). Older nodes have others, so both are settings. */
export const documentedSharePath = '/peoples/conversation/share';
/** How every share path ends. What stands before it leads to the other conversation endpoints too. */
export const sharePathEnd = '/conversation/share';
export const documentedAuthPath = '/authorization/integration';
