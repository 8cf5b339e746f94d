import { createStoredFlag } from '../ui/stored-flag';

/** Raised when single keys do nothing: for whoever speaks to the machine or often hits a key by mistake (WCAG 2.2, 2.1.4). Lasts in this browser. */
export const singleKeysOff = createStoredFlag(() => localStorage, 'sharedesk.singleKeysOff');
