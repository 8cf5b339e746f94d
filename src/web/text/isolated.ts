/** Prevents right-to-left text, real or pretended, from reordering the sentence around it (Unicode, UAX #9). */
export const isolated = (foreign: string) => `\u2068${foreign}\u2069`;
