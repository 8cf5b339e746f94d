/** The longest note on a link, in UTF-16 units, as text fields count. */
export const noteMaxLength = 120;
