import type { Mode } from '#contract/draft';

type Silence = Exclude<Mode, 'view'>;

/** Which links live already for a customer, or for those of a list. */
export const customerLinksText = {
  /** @param by who made it; empty where nobody signs in. */
  live: (mode: Silence, by: string, end: string) => {
    const link = { takeover: 'A takeover link', auto: 'An auto hand-back link' }[mode];
    return `${link} for this customer${by && `, ${by},`} lives until ${end}.`;
  },
  /** Besides that one. */
  more: (n: number) => (n === 1 ? 'And one more.' : `And ${n} more.`),
  /** Beside a link that was just made. */
  other: (by: string, end: string) => `Another link that takes over this conversation${by && `, ${by},`} lives until ${end}.`,
  rows: (n: number, all: number, by: string) => `${n} of ${all} rows: a link that takes over is live already${by && `, ${by}`}.`,
  madeBy: (who: string) => `made by ${who}`,
  you: 'you',
  another: 'another operator',
  moreMakers: (n: number) => `${n} more`,
  separator: ', ',
  none: 'No other link that takes over is known for this customer.',
  noneRows: 'No link that takes over is known for these rows.',
  untold: 'Sharedesk cannot tell now whether another link for this customer is live.',
  untoldRows: 'Sharedesk cannot tell now for every row whether a link is live already.',
};
