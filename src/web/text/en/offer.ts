/** What only some desks have: several bots, reasons, and limits of their own for some modes. */
export const offerText = {
  bot: 'Bot',
  reason: 'Reason',
  reasonHint: 'such as a ticket number',
  reasonOptional: 'optional',
  shortened: (mode: string, limit: string, before: string) => `${mode}: ${limit} at most, so this was shortened from ${before}.`,
};
