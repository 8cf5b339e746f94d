import type { Mode } from '#contract/draft';
import { isolated } from '../isolated';

type Silence = Exclude<Mode, 'view'>;

/** The question before a link is made that can take a conversation over, or whose user ID is odd. */
export const confirmText = {
  title: { takeover: 'Create a link that takes over?', auto: 'Create a link that takes over and hands back?' } satisfies Record<
    Silence,
    string
  >,
  body: (mode: Silence, userId: string, duration: string) => {
    const end = { takeover: 'until someone hands back', auto: 'until the link ends' }[mode];
    return `Anyone who opens it within ${duration} takes over the conversation with ${isolated(userId)}. The bot stops ${end}. It can’t be revoked.`;
  },
  /** Instead of both, for a link to read along. */
  lookAlikes: {
    title: 'Is this the right user ID?',
    body: (userId: string) =>
      `Some characters of ${isolated(userId)} are not what they look like. With another ID, the link leads to another customer.`,
  },
  bot: (title: string) => `Bot: ${title}`,
  cancel: 'Go back',
  confirm: 'Yes, create it',
  fromLink: 'Your CRM filled in this form, so this question is always asked.',
  asksNoMore: 'This tab no longer asks before a takeover.',
  askAgain: 'Ask again',
  noMore: 'Don’t ask again in this tab',
};
