/** The names of those that clipboards, word processors and web pages leave behind (Unicode, NamesList). */
const names: Record<number, string> = {
  0: 'null',
  9: 'tab',
  10: 'line feed',
  13: 'carriage return',
  27: 'escape',
  127: 'delete',
  133: 'next line',
  160: 'no-break space',
  173: 'soft hyphen',
  847: 'combining grapheme joiner',
  1564: 'Arabic letter mark',
  4447: 'Hangul choseong filler',
  4448: 'Hangul jungseong filler',
  6158: 'Mongolian vowel separator',
  8194: 'en space',
  8195: 'em space',
  8199: 'figure space',
  8201: 'thin space',
  8202: 'hair space',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8239: 'narrow no-break space',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  10240: 'braille pattern blank',
  12288: 'ideographic space',
  12644: 'Hangul filler',
  65279: 'zero width no-break space',
  65440: 'halfwidth Hangul filler',
};

const ranges: [from: number, to: number, name: string][] = [
  [0xd800, 0xdfff, 'half of a character'],
  [0xfe00, 0xfe0f, 'variation selector'],
  [0xe0000, 0xe007f, 'tag'],
  [0xe0100, 0xe01ef, 'variation selector'],
];

/** How a character that cannot be seen is called: "U+200B zero width space". Of a rare one there is only the number. */
export function characterName(codePoint: number): string {
  const name = names[codePoint] ?? ranges.find(([from, to]) => codePoint >= from && codePoint <= to)?.[2];
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return name ? `${number} ${name}` : number;
}
