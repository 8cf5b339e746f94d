import { decodeText } from './decode-text';

/** Far more than 500 rows need, and little enough to be read in one go. */
export const maxFileBytes = 2 * 1024 * 1024;

export type FileRefusal = 'empty' | 'too_long' | 'too_big' | 'workbook' | 'no_text' | 'unreadable' | 'several' | 'page_incomplete';

/** What a list file holds: its cells, or why it cannot be read. */
export type ListFile = { is: 'table'; rows: string[][] } | { is: 'refused'; reason: FileRefusal };

const refused = (reason: FileRefusal): ListFile => ({ is: 'refused', reason });

/** How files begin that people take for lists: the ZIP archive that a workbook is, and Excel's format before 2007. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Reads a `.csv`, `.tsv` or `.txt` file. The parser is loaded now: most operators never need it. */
export async function readListFile(file: Blob): Promise<ListFile> {
  if (file.size > maxFileBytes) return refused('too_big');
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  return bytes ? readListBytes(bytes) : refused('unreadable');
}

export async function readListBytes(bytes: Uint8Array): Promise<ListFile> {
  if (workbooks.some((start) => start.every((byte, index) => bytes[index] === byte))) return refused('workbook');
  const text = decodeText(bytes);
  // No text has this character, but pictures and programs do.
  if (text.includes('\0')) return refused('no_text');
  return readListText(text);
}

/** Reads cells that were pasted, or a file's text. */
export async function readListText(text: string): Promise<ListFile> {
  const parser = await import('./parse-table').catch(() => undefined);
  if (!parser) return refused('page_incomplete');
  const rows = parser.parseTable(text);
  return rows.some((row) => row.some((cell) => cell !== '')) ? { is: 'table', rows } : refused('empty');
}
