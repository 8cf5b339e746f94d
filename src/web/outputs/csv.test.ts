import { expect, test } from 'vitest';
import type { MadeLink } from '../link/made-link-schema';
import { toCsv } from './csv';

const nowMs = Date.parse('2026-11-24T12:30:00Z');

function link(userId: string, change: Partial<MadeLink> = {}): MadeLink {
  const times = { createdAt: '2026-11-24T12:00:00Z', expiresAt: '2026-11-24T13:00:00Z', hours: 1 };
  return { id: 1, mode: 'takeover', userId, url: 'https://share.example/secret', ...times, ...change };
}

const header = '\uFEFF"Mode","User ID","Hours","Created","Ends","Status","Note"\r\n';
const rowOf = (cell: string) => `${header}"Take over",${cell},"1","2026-11-24T12:00:00Z","2026-11-24T13:00:00Z","Live",""\r\n`;

test('every line ends with CR and LF, and a byte order mark at the start says that the file is UTF-8', () => {
  expect(toCsv([], nowMs)).toBe(header);
  expect(toCsv([link('4917012345678')], nowMs)).toBe(rowOf('"=""4917012345678"""'));
});

test('the links keep their order, and each says whether it has ended', () => {
  const lines = toCsv([link('a'), link('b', { mode: 'view', expiresAt: '2026-11-24T12:30:00Z' })], nowMs).split('\r\n');
  expect(lines.slice(1)).toEqual([
    '"Take over","a","1","2026-11-24T12:00:00Z","2026-11-24T13:00:00Z","Live",""',
    '"View","b","1","2026-11-24T12:00:00Z","2026-11-24T12:30:00Z","Ended",""',
    '',
  ]);
});

test.each([
  ['a text', 'Refund, for Anna', '"Refund, for Anna"'],
  ['a formula', '=1+1', `"'=1+1"`],
  ['a date', '3-4', '"=""3-4"""'],
])('a note that is %s stays a text', (_what, note, cell) => {
  expect(toCsv([link('a', { note })], nowMs)).toContain(`,"Live",${cell}\r\n`);
});

test('the file holds no URL', () => {
  expect(toCsv([link('4917012345678')], nowMs)).not.toMatch(/http|share\.example|secret/);
});

test.each([
  ['a comma', 'a,b', '"a,b"'],
  ['a quotation mark', 'a"b', '"a""b"'],
  ['a line break', 'a\r\nb', '"a\r\nb"'],
  ['letters beyond ASCII', 'Ärger 🦊', '"Ärger 🦊"'],
])('%s stays inside its cell', (_name, userId, cell) => {
  expect(toCsv([link(userId)], nowMs)).toBe(rowOf(cell));
});

// docs/decisions/0016-user-ids-in-the-csv-are-formulas.md
test.each([
  ...['00123', '4917012345678', '49170123456789012345', '0', '1.50', '1,5', "1'000", '12 345', '9'.repeat(255)],
  ...['1E10', '1e+5', '2E-3', '0x1F', '50%', '5 €', '$5', '(5)', 'TRUE', 'false', '١٢٣'],
  ...['3-4', '1/2', '2026-11-24', '24.11.2026', '12:30', 'MAR1', '5 März', 'Dec-1', '8f31c0de-1'],
])('%j stays a text in a spreadsheet', (userId) => {
  expect(toCsv([link(userId)], nowMs)).toBe(rowOf(`"=""${userId}"""`));
});

// https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
test('an ID that is too long for a formula of Excel stays as it is', () => {
  const userId = '1'.repeat(256);
  expect(toCsv([link(userId)], nowMs)).toBe(rowOf(`"${userId}"`));
});

// https://owasp.org/www-community/attacks/CSV_Injection
test.each([
  ...['=1+1', '+4917012345678', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)'],
  ...['\t=1', '\rtext', '\ttext', ' =1+1', '\n=1+1', '\u00A0=1+1', '\uFEFF=1+1', '   ＝1+1'],
])('%j becomes a text', (userId) => {
  expect(toCsv([link(userId)], nowMs)).toBe(rowOf(`"'${userId}"`));
});

test('a quotation mark does not let a formula out of its cell', () => {
  expect(toCsv([link('=HYPERLINK("x")')], nowMs)).toBe(rowOf(`"'=HYPERLINK(""x"")"`));
  expect(toCsv([link('","=1+1')], nowMs)).toBe(rowOf('""",""=1+1"'));
});

test.each(['a=b', 'a-b', '49+1', '1=1', '1#2', 'ada@example.org', 'customer'])('%j stays as it is', (userId) => {
  expect(toCsv([link(userId)], nowMs)).toBe(rowOf(`"${userId}"`));
});

test('a file with links has them only while they are live', () => {
  const ended = link('b', { expiresAt: '2026-11-24T12:30:00Z' });
  const [head, ...lines] = toCsv([link('a'), ended], nowMs, true).split('\r\n');
  expect(head).toBe(`${header.trimEnd()},"Link"`);
  expect(lines).toEqual([
    expect.stringMatching(/,"Live","","https:\/\/share\.example\/secret"$/),
    expect.stringMatching(/,"Ended","",""$/),
    '',
  ]);
});

test('a link cannot bring a formula into a sheet whose cells are separated by semicolons', () => {
  const file = toCsv([link('u', { url: 'https://share.example/a;=1;b|-c' })], nowMs, true);
  expect(file).toContain('"https://share.example/a%3B=1;b%7C-c"');
});
