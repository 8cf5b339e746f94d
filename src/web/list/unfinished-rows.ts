import { createStore } from '../browser/store';

/** How many rows of a list have no link: they wait, failed, or may have made one that nobody can see. Only this page knows their user IDs. */
export const unfinishedRows = createStore(0);
