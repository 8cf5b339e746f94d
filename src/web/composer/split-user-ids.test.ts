import { expect, test } from 'vitest';
import { splitUserIds } from './split-user-ids';

test.each([
  ['lines', '4917012345678\n4917087654321', ['4917012345678', '4917087654321']],
  ['lines of Windows, with blank ones between', '\r\n491701\r\n\r\n  491702 \r\n', ['491701', '491702']],
  ['cells of a row', '491701\t491702\tweb-chat-a1f2c', ['491701', '491702', 'web-chat-a1f2c']],
  ['lines that hold what no other rule would take for an ID', 'Ada\nb', ['Ada', 'b']],
])('%s are user IDs of their own', (_, pasted, userIds) => {
  expect(splitUserIds(pasted)).toEqual({ userIds, isGuessed: false });
});

test.each([
  ['491701,491702', ['491701', '491702']],
  ['491701; +49 170 2 ;', ['491701', '+49 170 2']],
  ['ada@example.org, customer-42', ['ada@example.org', 'customer-42']],
  ['491701,491702\n491703', ['491701', '491702', '491703']],
])('in %j commas and semicolons separate, which is a guess', (pasted, userIds) => {
  expect(splitUserIds(pasted)).toEqual({ userIds, isGuessed: true });
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
  expect(splitUserIds(pasted)).toEqual({ userIds: [pasted], isGuessed: false });
});

test('a user ID that comes twice is named once', () => {
  expect(splitUserIds('491701\n491702\n491701').userIds).toEqual(['491701', '491702']);
});

test('nothing is no user ID', () => {
  expect(splitUserIds(' \n\t ')).toEqual({ userIds: [], isGuessed: false });
});
