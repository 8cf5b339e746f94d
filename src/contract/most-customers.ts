/** The most customers that one request may ask about. */
export const mostCustomers = 50;
