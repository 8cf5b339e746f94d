/** The ID of a row's element: to look 500 rows through for it would take longer than to draw it. */
export const rowId = (linkId: number) => `link-${linkId}`;
