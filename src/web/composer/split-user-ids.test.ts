import { expect, test } from 'vitest';
import { splitUserIds } from './split-user-ids';

const idsOf = (typed: string, isApart?: boolean) => splitUserIds(typed, isApart).rows.map(({ userId }) => userId);

test.each([
  ['lines', '4917012345678\n4917087654321', ['4917012345678', '4917087654321']],
  ['lines of Windows, with blank ones between', '\r\n491701\r\n\r\n  491702 \r\n', ['491701', '491702']],
  ['lines that hold what no other rule would take for an ID', 'Ada\nb', ['Ada', 'b']],
])('%s are user IDs of their own', (_, pasted, userIds) => {
  expect([idsOf(pasted), splitUserIds(pasted)]).toEqual([userIds, expect.objectContaining({ isGuessed: false, isList: true })]);
});

test.each([
  ['491701,491702', ['491701', '491702']],
  ['491701; +49 170 2 ;', ['491701', '+49 170 2']],
  ['ada@example.org, customer-42', ['ada@example.org', 'customer-42']],
  ['491701,491702\n491703', ['491701', '491702', '491703']],
])('in %j commas and semicolons separate, which is a guess', (pasted, userIds) => {
  expect([idsOf(pasted), splitUserIds(pasted)]).toEqual([userIds, expect.objectContaining({ isGuessed: true, isList: true })]);
});

test.each([
  '4917012345678',
  '+49 (170) 123-45/67',
  '4,91512E+12',
  '4.91512e+12',
  '-4,9E-3',
  '4,915,112',
  '49,17',
  'Lovelace, Ada',
  'Lovelace 1815, Ada 1852',
  'customer;a',
  ',491701',
  ';',
])('%j is one user ID', (pasted) => {
  expect(splitUserIds(pasted)).toEqual({ rows: [{ line: 1, userId: pasted, note: '' }], isGuessed: false, isList: false });
});

test('the operator can say that commas separate nothing, and that they could is still known', () => {
  expect(idsOf('491701,491702', false)).toEqual(['491701,491702']);
  expect(splitUserIds('491701,491702', false)).toMatchObject({ isGuessed: true, isList: false });
});

test('after a tab stands the note of a row, whose line is that of the field', () => {
  expect(splitUserIds('\n491701\tRefund\n\tAnna').rows).toEqual([
    { line: 2, userId: '491701', note: 'Refund' },
    { line: 3, userId: '', note: 'Anna' },
  ]);
  expect(splitUserIds('491701\tRefund').isList).toBe(true);
});

test('nothing is no user ID', () => {
  expect(splitUserIds(' \n\t ')).toEqual({ rows: [], isGuessed: false, isList: false });
});
