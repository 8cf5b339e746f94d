import { expect, test } from 'vitest';
import { type Session, sessionSchema } from '#contract/session';
import { readSession } from './read-session';

const open: Session = {
  sandbox: true,
  maxHours: 168,
  modes: [{ mode: 'view', maxHours: 168, allowed: true }],
  bots: [{ name: 'b', title: 'Bot' }],
  reason: 'off',
  lookup: false,
  signIn: false,
  operator: null,
  operatorId: null,
  endsInS: null,
  tabKeys: ['a'],
};
const operator = { operator: { name: 'Ada' }, operatorId: 'o-1', supervisor: true as const, endsInS: 3600 };
const signedIn: Session = { ...open, signIn: true, ...operator, tabKeys: [] };
const mode = { mode: 'view', maxHours: 1, allowed: true };
const values = [
  ...[undefined, null, true, 0, 1, -1, 1.5, Number.NaN, 2 ** 53, '', 'text', 'off', [], ['a'], [1], {}, { name: 'Ada' }, { name: 1 }],
  ...[
    [mode],
    [{ ...mode, mode: 'all' }],
    [{ ...mode, maxHours: 1.5 }],
    [{ ...mode, allowed: 1 }],
    [{ name: 'b', title: 'B' }],
    [{ name: 'b' }],
  ],
];
const broken = Object.keys(signedIn).flatMap((field) =>
  [open, signedIn].flatMap((session) => values.map((value) => ({ ...session, [field]: value }))),
);

test('a session is read exactly as its schema reads it, with each value in each place', () => {
  for (const body of [...broken, ...values]) expect(readSession(body), JSON.stringify(body)).toEqual(sessionSchema.safeParse(body).data);
});
