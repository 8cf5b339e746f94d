import { page } from '#text/page';

/** The text on the way to the first link, in the language that is built (src/build/text-language.ts). */
export const text = page;
