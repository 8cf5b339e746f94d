import { en } from './en';

/** All visible text. A further language is a further object of this type. */
export const text: typeof en = en;
