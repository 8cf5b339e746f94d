/** Keeps text that runs from right to left, or pretends to, from reordering the sentence around it (Unicode, UAX #9). */
const isolated = (foreign: string) => `\u2068${foreign}\u2069`;

export const confirmText = {
  title: { takeover: 'Create a link that takes over?', auto: 'Create a link that takes over, then hands back?' },
  body: (userId: string, duration: string) =>
    `Whoever opens this link within ${duration} takes the conversation with ${isolated(userId)} over from the bot at once, and nobody can revoke the link.`,
  cancel: 'Go back',
  confirm: 'Yes, create it',
};
