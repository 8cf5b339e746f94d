import { page } from './en/page';

/** All visible text. Another language is another folder beside `en`, with the same files. */
export const text = page;
