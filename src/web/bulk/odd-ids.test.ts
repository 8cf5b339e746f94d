import { expect, test } from 'vitest';
import { findMendings } from './odd-ids';
import { createFieldReader } from './read-field';

const read = createFieldReader((userId) =>
  userId.includes('\u200b') ? { issue: 'user_id_unseen', details: { maxHours: 1, character: '', position: 1 } } : undefined,
);
const mendingsOf = (typed: string) => findMendings(read(typed, true));

test('one click takes off what cannot be seen, and one what stands around the IDs; rows, notes and order stay', () => {
  expect(mendingsOf('491\tAnna\n4\u200b92\ntel:+493\tBen\n"494"\n491')).toEqual([
    { is: 'unseen', lines: [2], text: '491\tAnna\n492\ntel:+493\tBen\n"494"\n491' },
    { is: 'wrapped', lines: [3, 4], text: '491\tAnna\n4\u200b92\n+493\tBen\n494\n491' },
  ]);
});

test('a plain list has nothing to take off', () => {
  expect(mendingsOf('491\n492, 493\nada@example.org')).toEqual([]);
});
