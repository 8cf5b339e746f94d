/** The entries of a list with commas between them. */
export const splitList = (text: string): string[] => text.split(',').map((entry) => entry.trim());
