import type { Mode } from '#contract/draft';

/** Prevents right-to-left text, real or pretended, from reordering the sentence around it (Unicode, UAX #9). */
const isolated = (foreign: string) => `\u2068${foreign}\u2069`;

type Silence = Exclude<Mode, 'view'>;

/** The question before a link is made that can take a conversation over. */
export const confirmText = {
  title: { takeover: 'Create a link that takes over?', auto: 'Create a link that takes over, then hands back?' } satisfies Record<
    Silence,
    string
  >,
  body: (mode: Silence, userId: string, duration: string) => {
    const silence = { takeover: 'until someone hands the conversation back', auto: 'until the link ends, then answers again' }[mode];
    return `Anyone who opens this link within ${duration} takes the conversation with ${isolated(userId)} over from the bot at once, the bot stays silent ${silence}, and nobody can revoke the link.`;
  },
  cancel: 'Go back',
  confirm: 'Yes, create it',
  noMore: 'Don’t ask again in this tab',
};
