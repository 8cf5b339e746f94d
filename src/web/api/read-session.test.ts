import { expect, test } from 'vitest';
import { type Session, sessionSchema } from '#contract/session';
import { readSession } from './read-session';

const open: Session = {
  sandbox: true,
  maxHours: 168,
  lookup: false,
  signIn: false,
  operator: null,
  operatorId: null,
  endsInS: null,
  tabKeys: ['a'],
};
const signedIn: Session = { ...open, signIn: true, operator: { name: 'Ada' }, operatorId: 'o-1', endsInS: 3600, tabKeys: [] };
const values = [
  undefined,
  null,
  true,
  0,
  1,
  -1,
  1.5,
  Number.NaN,
  2 ** 53,
  '',
  'text',
  [],
  ['a'],
  [1],
  {},
  { name: 'Ada', id: 1 },
  { name: 1 },
];
const broken = Object.keys(open).flatMap((field) =>
  [open, signedIn].flatMap((session) => values.map((value) => ({ ...session, [field]: value }))),
);

test('a session is read exactly as its schema reads it, with each value in each place', () => {
  for (const body of [...broken, { ...signedIn, more: 1 }, ...values]) {
    expect(readSession(body), JSON.stringify(body)).toEqual(sessionSchema.safeParse(body).data);
  }
});
