import { createStoredFlag } from '../browser/stored-flag';

/** Raised when single keys do nothing, for anyone who uses speech input or often hits a key by mistake (WCAG 2.2, 2.1.4). Kept in this browser. */
export const singleKeysOff = createStoredFlag(() => localStorage, 'sharedesk.singleKeysOff');
