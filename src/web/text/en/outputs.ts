import type { Mode } from '#contract/draft';

const one = (n: number, single: string, several: string) => `${n} ${n === 1 ? single : several}`;

/** What stands in files and messages that have several links. */
export const outputsText = {
  csv: {
    header: ['Mode', 'User ID', 'Hours', 'Created', 'Ends', 'Status', 'Note'],
    bot: 'Bot',
    reason: 'Reason',
    link: 'Link',
    live: 'Live',
    ended: 'Ended',
  },
  message: {
    title: {
      view: (n: number) => `Please read along in ${one(n, 'live customer chat', 'live customer chats')}`,
      takeover: (n: number) => `Please take over ${one(n, 'live customer chat', 'live customer chats')}`,
      auto: (n: number) => `Please take over ${one(n, 'live customer chat', 'live customer chats')} for a while`,
    } satisfies Record<Mode, (n: number) => string>,
    allows: {
      view: 'They let you read the conversations; the bot keeps answering.',
      takeover: 'As soon as you open one, you take its conversation over from the bot. Open it only when you are ready.',
      auto: 'As soon as you open one, you take its conversation over from the bot; the bot answers again when the link ends. Open it only when you are ready.',
    } satisfies Record<Mode, string>,
    end: (end: string) => `until ${end}`,
    /** The first line of what the next shift gets. */
    handOver: (n: number) => `Hand-over: ${one(n, 'link', 'links')}`,
    discretion: 'Please don’t forward them: anyone who has one can use it.',
  },
  sheet: { until: (end: string) => `Until ${end}` },
};
