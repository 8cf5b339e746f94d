import { noteMaxLength } from '../link/note';

/** Which cells of a table are meant. `note` is undefined where no column is one. */
export type Columns = {
  hasHeader: boolean;
  /** The index of the column. */
  userId: number;
  note: number | undefined;
};

/** `isSure`: a header names the column, or there is no other one. Otherwise the operator should be asked. */
export type GuessedColumns = Columns & { isSure: boolean };

/** A row of the list, by the number that a spreadsheet shows for it. */
export type ListRow = { line: number; userId: string; note: string };

/** As headers name them in the languages of the page, without accents and anything but letters; the best names first. */
const userIdNames = [
  ['userid', 'useridentifier', 'idutente', 'idusuario', 'iddousuario', 'benutzerid', 'nutzerid', 'معرفالمستخدم'],
  ['customerid', 'clientid', 'contactid', 'idcliente', 'kundenid', 'kundennummer', 'kundennr', 'whatsappid', 'user', 'utente', 'usuario'],
  ['phone', 'phonenumber', 'phoneno', 'mobile', 'mobilephone', 'mobilenumber', 'msisdn', 'whatsapp', 'whatsappnumber', 'tel', 'telephone'],
  [
    'telefon',
    'telefonnummer',
    'handy',
    'handynummer',
    'rufnummer',
    'telefono',
    'numeroditelefono',
    'numerodetelefono',
    'cellulare',
    'celular',
  ],
  ['movil', 'telefone', 'numerodetelefone', 'رقمالهاتف', 'الهاتف'],
  ['id', 'number', 'numero', 'nummer', 'identifier', 'identificador'],
];
const noteNames = [
  ['note', 'notes', 'nota', 'notas', 'notiz', 'notizen', 'bemerkung', 'bemerkungen', 'anmerkung', 'ملاحظة', 'ملاحظات'],
  [
    'comment',
    'comments',
    'remark',
    'remarks',
    'commento',
    'commenti',
    'comentario',
    'comentarios',
    'kommentar',
    'observacao',
    'observacoes',
  ],
];

/** How many rows are looked at where no header names the columns. */
const looked = 50;

const nameOf = (cell: string) => cell.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

/** @returns the column that a header names best. */
function findNamed(header: string[], ranks: string[][]): number | undefined {
  const names = header.map(nameOf);
  const found = ranks.map((rank) => names.findIndex((name) => rank.includes(name))).find((index) => index >= 0);
  return found;
}

/** Finds the columns of a table that is not empty. */
export function guessColumns(rows: string[][]): GuessedColumns {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const [first = []] = filled;
  const width = Math.max(...filled.slice(0, looked).map((row) => row.length));
  const namedId = findNamed(first, userIdNames);
  const namedNote = findNamed(first, noteNames);
  const isNamed = namedId !== undefined || namedNote !== undefined;
  const data = (index: number, from: number) => filled.slice(from, from + looked).map((row) => row[index] ?? '');
  const columns = Array.from({ length: width }, (_, index) => index);
  const userId =
    namedId ??
    best(
      columns.filter((index) => index !== namedNote),
      (index) => idScore(data(index, 1).concat(isNamed ? [] : (first[index] ?? ''))),
    );
  const hasHeader = isNamed || isTitle(first[userId] ?? '', data(userId, 1));
  const note = namedNote ?? columns.find((index) => index !== userId && isNotes(data(index, hasHeader ? 1 : 0)));
  return { hasHeader, userId, note, isSure: namedId !== undefined || width === 1 };
}

function best(columns: number[], score: (column: number) => number): number {
  const scores = columns.map(score);
  return columns[scores.indexOf(Math.max(...scores))] ?? 0;
}

/** A date, a time, or an amount of money. */
const notAnId = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}|^\d{1,2}:\d{2}|[€$£]|^\d{1,6}[.,]\d{2}$|^https?:/i;

/** From 0 to 1: how much a column looks like user IDs. They have a digit and no space, differ from row to row, and are longer than a count. */
function idScore(cells: string[]): number {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return -1;
  const like = filled.filter((cell) => /\d/.test(cell) && !/[^+\d() .-]\s|\s[^+\d() .-]/.test(cell) && !notAnId.test(cell));
  const long = like.filter((cell) => cell.length >= 6).length;
  return ((long + (like.length - long) * 0.3) / cells.length) * (new Set(filled).size / filled.length);
}

/** Whether a first cell is no ID like those below it: they have digits, and it has none. */
function isTitle(cell: string, below: string[]): boolean {
  const filled = below.filter((other) => other !== '');
  return !/\d/.test(cell) && filled.length > 0 && filled.filter((other) => /\d/.test(other)).length >= filled.length * 0.8;
}

/** Whether a column holds words: most of its cells have a letter, and some have a space between words. */
function isNotes(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const worded = filled.filter((cell) => /\p{L}{2}/u.test(cell) && cell.length <= noteMaxLength && !/^\S+@\S+$|^https?:/.test(cell));
  return filled.length > 0 && worded.length * 2 > filled.length && worded.some((cell) => /\S\s+\S/.test(cell));
}

/** The rows of a table that have something in them, without the header. */
export function toListRows(rows: string[][], { hasHeader, userId, note }: Columns): ListRow[] {
  const filled = rows.flatMap((row, index) => (row.some((cell) => cell !== '') ? [{ row, line: index + 1 }] : []));
  return filled.slice(hasHeader ? 1 : 0).map(({ row, line }) => ({
    line,
    userId: row[userId] ?? '',
    note: (note === undefined ? undefined : row[note]) ?? '',
  }));
}
