import fc from 'fast-check';

const [firstSurrogate, surrogates, last] = [0xd800, 0x800, 0x10ffff];

/**
 * Any code point but the surrogates, as with fast-check's unit `binary`, which first makes a table of all of them to find its way back from a
 * text to numbers: a second for each process.
 */
export const anyCharacter = fc
  .nat(last - surrogates)
  .map((index) => String.fromCodePoint(index < firstSurrogate ? index : index + surrogates));
