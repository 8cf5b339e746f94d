import type { Mode } from '#contract/draft';
import { isolated } from './isolated';

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
  fromLink: 'A link from your CRM filled in this form, so this question is always asked.',
  asksNoMore: 'This tab no longer asks before a link that takes over.',
  askAgain: 'Ask again',
  noMore: 'Don’t ask again in this tab',
};
