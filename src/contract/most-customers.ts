/** The most customers that one request may ask about. */
export const mostCustomers = 50;

/** The most bytes of such a request: enough for the longest user IDs in any writing. */
export const mostCustomersBytes = 64 * 1024;
