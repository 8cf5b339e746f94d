/** Enough of a file to see whether every other byte is empty. */
const looked = 4096;

const byteOrderMarks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** UTF-16 without a mark: digits and Latin letters have one empty byte each, the second one where the order is little-endian. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const part = bytes.subarray(0, looked);
  const empty = [0, 0];
  for (const [index, byte] of part.entries()) if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (Math.max(even, odd) * 4 < part.length) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Reads the bytes of a text file as a spreadsheet may have written it: UTF-8 or UTF-16, with or without a byte order mark (Unicode, 23.8), else
 * Windows-1252, which older versions of Excel write.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const encoding = marked ?? unmarkedUtf16(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
