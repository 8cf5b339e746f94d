import encode from 'qr';

/** Quiet zone in modules, as ISO/IEC 18004 asks for. */
const quietZone = 4;

/**
 * Encodes a text as a QR code in the smallest version that holds it at error correction level M.
 *
 * @returns rows of modules, true where dark, quiet zone included; undefined when the text is longer than the largest version holds.
 */
export function encodeQr(content: string): boolean[][] | undefined {
  try {
    return encode(content, 'raw', { ecc: 'medium', border: quietZone });
  } catch {
    return undefined;
  }
}
