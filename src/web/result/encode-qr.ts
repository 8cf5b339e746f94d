import encode from 'qr';

/** The quiet zone that ISO/IEC 18004 requires, in modules. */
const quietZone = 4;

/**
 * Encodes a text as a QR code in the smallest version that holds it at error correction level M.
 *
 * @returns rows of modules with the quiet zone, true where dark; undefined when the text is longer than the largest version holds.
 */
export function encodeQr(content: string): boolean[][] | undefined {
  try {
    return encode(content, 'raw', { ecc: 'medium', border: quietZone });
  } catch {
    return undefined;
  }
}
