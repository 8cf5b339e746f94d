/**
 * The columns of the list: customer, note, mode, end, actions. Where they have no room side by side, a row has two lines, as on a phone. Rows are
 * grids, not those of a table, so that the browser can leave out what is off the screen (`content-visibility`).
 */
export const columns =
  'grid grid-cols-[1rem_auto_minmax(0,1fr)_auto] content-center items-center gap-x-1.5 gap-y-0.5 ps-4 pe-1.5 @min-[32rem]:grid-cols-[var(--customer)_minmax(0,1fr)_1.25rem_6.25rem_9.5rem] @min-[32rem]:gap-x-3 @min-[32rem]:ps-9 @min-[32rem]:pe-2.5 @min-[44rem]:grid-cols-[var(--customer)_minmax(0,1fr)_9rem_7.5rem_10rem]';
