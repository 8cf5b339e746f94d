import { page } from './en/page';

/** All visible text. A further language is a further folder beside `en`, with the same files. */
export const text = page;
