/** The server's time when it answered, in milliseconds since 1970: on every answer with JSON. The page keeps its own time by it. */
export const serverTimeHeader = 'Sharedesk-Time';
