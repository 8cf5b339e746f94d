import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessColumns, toListRows } from './guess-columns';

const data = [
  ['1', '4915112345678', 'Complaint about an invoice', '2026-11-24'],
  ['2', '4917098765478', 'VIP, call back', '2026-11-25'],
  ['3', '4915112345699', '', '2026-11-25'],
];

test.each([
  ['English', ['No.', 'User ID', 'Note', 'Date']],
  ['English, as a phone number', ['Row', 'Phone number', 'Comments', 'Created']],
  ['Italian', ['#', 'ID utente', 'Nota', 'Data']],
  ['Italian, as a phone number', ['Riga', 'TELEFONO', 'Commento', 'Data']],
  ['Spanish', ['Fila', 'Número de teléfono', 'Comentarios', 'Fecha']],
  ['Portuguese', ['Linha', 'id_do_usuário', 'Observação', 'Data']],
  ['German', ['Zeile', 'Kunden-Nr.', 'Bemerkung', 'Datum']],
  ['Arabic', ['صف', 'رقم الهاتف', 'ملاحظات', 'تاريخ']],
])('a header in %s names the columns', (_, header) => {
  expect(guessColumns([header, ...data])).toEqual({ hasHeader: true, userId: 1, note: 2, isSure: true });
});

test('a name that means a user ID counts more than one that may', () => {
  expect(
    guessColumns([
      ['ID', 'Phone', 'User ID'],
      ['7', '4915112345678', 'u-1'],
    ]),
  ).toMatchObject({ userId: 2, isSure: true });
});

test('without a header, the columns are found by what is in them, and the operator is asked', () => {
  expect(guessColumns(data)).toEqual({ hasHeader: false, userId: 1, note: 2, isSure: false });
});

test('a header of unknown words is one, since those below have digits', () => {
  expect(guessColumns([['Ref', 'Konto', 'Thema', 'Am'], ...data])).toMatchObject({ hasHeader: true, userId: 1, note: 2, isSure: false });
});

test('a list of one column needs no question', () => {
  expect(guessColumns([['4915112345678'], [''], ['4917098765478']])).toEqual({
    hasHeader: false,
    userId: 0,
    note: undefined,
    isSure: true,
  });
});

test.each([
  ['an ID of letters alone is no header where the others are such IDs, too', [['alice'], ['bob']], false],
  ['a first ID with digits is no header', [['4915112345678'], ['4917098765478']], false],
  ['a single row without a name is no header', [['4915112345678', 'VIP']], false],
  ['a title above numbers is a header', [['Customers'], ['4917098765478']], true],
])('%s', (_, rows, hasHeader) => {
  expect(guessColumns(rows).hasHeader).toBe(hasHeader);
});

test('addresses and dates are no notes', () => {
  expect(guessColumns([['4915112345678', 'a@example.org', '24.11.2026', 'https://example.org/a b']]).note).toBeUndefined();
});

test('rows keep the numbers that a spreadsheet shows', () => {
  const rows = [['ID', 'Note'], ['a1', 'x'], [''], ['b2']];
  expect(toListRows(rows, { hasHeader: true, userId: 0, note: 1 })).toEqual([
    { line: 2, userId: 'a1', note: 'x' },
    { line: 4, userId: 'b2', note: '' },
  ]);
});

test('a row without a user ID stays a row, so that it can be named', () => {
  expect(toListRows([['', 'x']], { hasHeader: false, userId: 0, note: 1 })).toEqual([{ line: 1, userId: '', note: 'x' }]);
});

test('of any table, each row that has something in it is listed once, but for the header', () => {
  const table = fc.array(fc.array(fc.constantFrom('', 'ID', 'Note', '4915112345678', 'VIP call', '7'), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(table, (rows) => {
      fc.pre(rows.some((row) => row.some((cell) => cell !== '')));
      const columns = guessColumns(rows);
      const filled = rows.flatMap((row, index) => (row.some((cell) => cell !== '') ? [index + 1] : []));
      expect(toListRows(rows, columns).map(({ line }) => line)).toEqual(columns.hasHeader ? filled.slice(1) : filled);
    }),
  );
});
