/** All that the practice pages say. What their script says is handed to it as JSON: `{time}` stands for the time left. */
export const english = {
  language: 'en',
  direction: 'ltr',
  /** Of dates and times. */
  locale: 'en-GB',
  sandbox: 'Sandbox',
  practice: 'Sandbox – practice.',
  notReal: 'No real conversation, no customer.',
  modes: { view: 'View', takeover: 'Take over', auto: 'Auto hand-back' },
  open: {
    title: (mode: string) => `Sandbox: shared conversation, ${mode}`,
    heading: 'Practice conversation',
    until: 'Until',
    means: {
      view: 'You read along. The bot goes on answering.',
      takeover: 'The bot is silent until you hand the conversation back.',
      auto: 'The bot is silent until you hand the conversation back, or until the link ends.',
    },
    log: 'Conversation',
    hello: 'Hello. How can I help?',
    wrongInvoice: 'My invoice is wrong.',
    whichInvoice: 'I am sorry. Which invoice is it?',
    tookOver: 'You took over.',
    wantsPerson: 'Can I talk to a person?',
    message: 'Your message',
    back: 'Hand back',
    send: 'Send',
    tools: 'Practice',
    customerWrites: 'Customer writes',
    skip: 'End the link',
    again: 'Start again',
    noScript: 'To practise, allow JavaScript for this address and reload the page.',
  },
  expired: {
    title: 'Sandbox: link expired',
    heading: 'This link has expired',
    ended: (mode: string, time: string) => `The practice link (${mode}) ended ${time}.`,
    means: {
      view: 'The conversation can no longer be read with it.',
      takeover: 'The bot stays silent until someone hands the conversation back in MyLINK.',
      auto: 'The bot answers again.',
    },
    renew: 'Create a new link at the desk if you need one.',
  },
  unknown: {
    title: 'Sandbox: unknown link',
    heading: 'No such link',
    body: 'The sandbox never made this link. Check that you copied the whole address.',
  },
  script: {
    names: { bot: 'Bot', customer: 'Customer', you: 'You' },
    /** What the customer writes, and what the bot answers unless it is silent. */
    turns: [
      ['It is invoice 4711.', 'Thank you. I see invoice 4711.'],
      ['I was charged twice.', 'I see two payments. I am asking for one of them back.'],
      ['How long does that take?', 'Usually three working days.'],
      ['Will you write to me?', 'Yes, as soon as it is done.'],
    ],
    botReturns: 'I am back. Which invoice is it?',
    handedBack: 'You handed the conversation back.',
    botAnswers: 'The bot answers again.',
    linkEnded: 'The link has ended.',
    ended: {
      view: 'You can no longer read along.',
      takeover: 'The bot stays silent until someone hands the conversation back in MyLINK.',
      auto: 'The bot answers again.',
      back: 'The bot goes on answering.',
    },
    left: '{time} left',
    units: { day: 'd', hour: 'h', minute: 'min', second: 's' },
  },
};

export type PracticeText = typeof english;
