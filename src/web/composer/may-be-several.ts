/** Whether a text may be several user IDs, or one that a spreadsheet has damaged: then it takes the code for lists to read it. */
export function mayBeSeveral(typed: string): boolean {
  return /[\r\n\t\u2028\u2029,;]|^[+-]?\d[\d.]*e[+-]?\d+$/i.test(typed.trim());
}
