/** By which user ID the live links are filtered, percent-encoded: in the address it would stand in logs. */
export const userIdHeader = 'Sharedesk-User-Id';

export const usualLinksPerPage = 100;
export const mostLinksPerPage = 500;
