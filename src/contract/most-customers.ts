/** The most customers that one request may ask about. */
export const mostCustomers = 50;

/** The most bytes of such a request: enough for the longest user IDs in any writing. */
export const mostCustomersBytes = 64 * 1024;

/** The most links that the page makes in one go. Before those that take over, it asks about the customers of all of them. */
export const longestList = 500;

/** So many customers anyone may ask about in a minute, however few links they may make: the longest list, and again after a change. */
export const leastCustomersPerMinute = 2 * longestList;
