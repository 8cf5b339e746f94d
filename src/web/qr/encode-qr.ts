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

/**
 * The code of a link, as `encodeQr` makes it. An internationalised host is encoded in its ASCII form (RFC 5891), and other characters in UTF-8
 * and percent signs (RFC 3986): cameras do not agree on the encoding of a code's bytes.
 */
export function encodeLink(url: string): boolean[][] | undefined {
  return encodeQr(/^[\x21-\x7E]*$/.test(url) ? url : new URL(url).href);
}
