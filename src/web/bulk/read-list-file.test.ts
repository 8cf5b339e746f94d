import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxFileBytes, readListBytes, readListFile, readListText } from './read-list-file';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, order: 'le' | 'be') {
  return Uint8Array.from(
    [...text].flatMap((c) =>
      order === 'le' ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );
}

const table = [
  ['User ID', 'Note'],
  ['4915112345678', 'Rückruf'],
];
const text = 'User ID;Note\r\n4915112345678;Rückruf\r\n';

test.each([
  ['UTF-8', utf8(text)],
  ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], utf8(text))],
  ['UTF-16 little-endian with its mark', bytes([0xff, 0xfe], utf16(text, 'le'))],
  ['UTF-16 big-endian with its mark', bytes([0xfe, 0xff], utf16(text, 'be'))],
  ['UTF-16 little-endian without a mark', utf16(text, 'le')],
  ['UTF-16 big-endian without a mark', utf16(text, 'be')],
  ['Windows-1252', Uint8Array.from([...text].map((c) => c.charCodeAt(0)))],
])('a list in %s is read', async (_, file) => {
  expect(await readListBytes(file)).toEqual({ is: 'table', rows: table });
});

test.each([
  ['commas', 'a1,b1\na2,b2\n'],
  ['semicolons', 'a1;b1\na2;b2\n'],
  ['tabs', 'a1\tb1\na2\tb2\n'],
  ['CR and LF', 'a1,b1\r\na2,b2\r\n'],
  ['old line ends', 'a1,b1\ra2,b2\r'],
  ['mixed line ends', 'a1,b1\r\na2,b2\n'],
  ['no line end at the end', 'a1,b1\na2,b2'],
  ['quotes', '"a1","b1"\n"a2","b2"\n'],
  ['the line in which Excel names the separator', 'sep=;\r\na1;b1\r\na2;b2\r\n'],
  ['cells that are formulas of a text', '="a1","=""b1"""\n="a2","=""b2"""\n'],
  ['spaces around cells', ' a1 , b1\na2,b2 \n'],
])('a table with %s is read', async (_, file) => {
  expect(await readListText(file)).toEqual({
    is: 'table',
    rows: [
      ['a1', 'b1'],
      ['a2', 'b2'],
    ],
  });
});

test.each([
  ['a separator in quotes', '"a;1";b\n', [['a;1', 'b']]],
  ['a quotation mark in quotes', '"a""1";b\n', [['a"1', 'b']]],
  [
    'a line break in quotes',
    '"a\r\n1";b\r\nc;d\r\n',
    [
      ['a\n1', 'b'],
      ['c', 'd'],
    ],
  ],
  ['leading zeros', '="00123"\n', [['00123']]],
  ['an apostrophe before a plus sign', "'+4915;b\n", [['+4915', 'b']]],
  ['an empty row', 'a;b\n\nc;d\n', [['a', 'b'], [''], ['c', 'd']]],
  ['one column', '4915112345678\n4915112345679\n', [['4915112345678'], ['4915112345679']]],
  ['a number that a spreadsheet has shortened', '4,91512E+12\n4,91513E+12\n', [['4,91512E+12'], ['4,91513E+12']]],
  ['a comma in one line of many', '4915\nDoe,Jane\n4916\n', [['4915'], ['Doe,Jane'], ['4916']]],
  ['a header that alone says what separates', 'ID,Note\n4915\n4916\n4917\n', [['ID', 'Note'], ['4915'], ['4916'], ['4917']]],
  [
    'decimal commas beside semicolons',
    '4,91512E+12;a\n4,91513E+12;b\n',
    [
      ['4,91512E+12', 'a'],
      ['4,91513E+12', 'b'],
    ],
  ],
])('%s is kept as it is', async (_, file, rows) => {
  expect(await readListText(file)).toEqual({ is: 'table', rows });
});

test('a quotation mark that is never closed does not swallow the rows below', async () => {
  expect(await readListText('"a,1\nb,2\nc,3\n')).toEqual({
    is: 'table',
    rows: [
      ['"a', '1'],
      ['b', '2'],
      ['c', '3'],
    ],
  });
});

test.each([
  ['nothing', utf8(''), 'empty'],
  ['only blank lines', utf8(' \r\n;;\r\n'), 'empty'],
  ['a workbook', bytes([0x50, 0x4b, 0x03, 0x04], utf8('xl/workbook.xml')), 'workbook'],
  ['a workbook of before 2007', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
  ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]), 'no_text'],
])('a file with %s is refused', async (_, file, reason) => {
  expect(await readListBytes(file)).toEqual({ is: 'refused', reason });
});

test('a file that is too big is refused before it is read', async () => {
  expect(await readListFile(new Blob([new Uint8Array(maxFileBytes + 1)]))).toEqual({ is: 'refused', reason: 'too_big' });
});

test('a file that cannot be read is refused', async () => {
  const file = new Blob(['a']);
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await readListFile(file)).toEqual({ is: 'refused', reason: 'unreadable' });
});

test('whatever is in a list of single cells, each line is a row', async () => {
  const cell = fc.stringMatching(/^[A-Za-z0-9+@._-]{1,20}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), async (cells) => {
      const file = await readListText(cells.join('\r\n'));
      expect(file.is === 'table' && file.rows.map(([first]) => first)).toEqual(cells);
    }),
  );
});
