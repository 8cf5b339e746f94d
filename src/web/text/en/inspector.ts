import type { Mode } from '#contract/draft';

/** Everything beside a link that was made. */
export const inspectorText = {
  title: 'Share link',
  ended: 'Ended',
  left: (time: string) => `${time} left`,
  renew: 'Renew',
  another: 'New link',
  close: 'Close',
  opensInNewTab: 'Opens in a new tab',
  hide: 'Hide',
  masked: 'Link, QR code, user ID and note are hidden.',
  unmask: 'Show again',
  caution: 'Opening it takes over.',
  previews: 'Chat previews open links, so show the QR code or hand it to one person. Not copied for you.',
  endedNote: 'This link has ended, and was removed from this page.',
  lost: {
    live: 'The link was made; it is here. The rest of this result could not be shown.',
    ended: 'The link was made and has ended. The rest of this result could not be shown.',
    link: 'Link',
    retry: 'Show the result again',
  },
  open: {
    title: 'Take over yourself?',
    body: 'Opening this link takes the conversation over from the bot at once, in your name.',
    cancel: 'Go back',
    confirm: 'Open and take over',
  },
  copy: {
    link: 'Copy link',
    message: 'Copy as message',
    withNote: 'With note',
    share: 'Share…',
    copied: 'Copied',
    linkCopied: 'Link copied.',
    failed: (keys?: string) =>
      keys
        ? `This browser did not let Sharedesk copy. The text is selected: press ${keys}.`
        : 'This browser did not let Sharedesk copy. The text is selected: touch and hold it, then choose Copy.',
    shareFailed: 'This browser did not open its share sheet. Copy the link instead.',
    messageBox: 'Message',
  },
  message: {
    title: {
      view: 'Please read along in a live customer chat',
      takeover: 'Please take over a live customer chat',
      auto: 'Please take over a live customer chat for a while',
    } satisfies Record<Mode, string>,
    allows: {
      view: 'It lets you read the conversation; the bot keeps answering.',
      takeover: 'As soon as you open it, you take the conversation over from the bot. Open it only when you are ready.',
      auto: 'As soon as you open it, you take the conversation over from the bot; the bot answers again when the link ends. Open it only when you are ready.',
    } satisfies Record<Mode, string>,
    ends: (end: string) => `It ends on ${end}.`,
    discretion: 'Please don’t forward it: anyone who has it can use it.',
    bot: (title: string) => `Bot: ${title}`,
    note: (note: string) => `Note: ${note}`,
  },
  wrongPerson: {
    title: 'Wrong person?',
    cannot: 'Sharedesk cannot call a link back: MyLINK Connect can neither list nor revoke links.',
    steps: [
      'Ask the person who got it not to open it, and to delete it.',
      'In MyLINK, take the conversation over and hand it over again: MyLINK then asks what to do with existing shares. We know of no other place where a link can end early.',
    ],
    silent: {
      view: undefined,
      takeover: 'If it was opened, the bot stays silent until someone hands the conversation back in MyLINK.',
      auto: 'If it was opened, the bot stays silent until the link ends, or until someone hands the conversation back in MyLINK.',
    } satisfies Record<Mode, string | undefined>,
    otherwise: (end: string) => `Otherwise the link works until ${end}.`,
  },
};
