import type * as english from '../en/clock';

const meaning = 'Die Zeiten auf dieser Seite stimmen.';

export const clockText: typeof english.clockText = {
  ahead: (by) => `Die Uhr dieses Computers geht ${by} vor. ${meaning}`,
  behind: (by) => `Die Uhr dieses Computers geht ${by} nach. ${meaning}`,
};
