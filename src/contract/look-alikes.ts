/** Letters that most fonts draw exactly as a Latin letter, with that letter (Unicode, UTS #39, confusables.txt). */
const twins = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХЬаеорсухѕіјһԁԛԝ', 'ABESIJKMHOPCTYXbaeopcyxsijhdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ', 'ABEZHIKMNOPTYXovc'],
    ['ՕՍԼհոօսց', 'OULhnoug'],
    ['ᎪᏴᏟᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ', 'ABCEHJKLMPRSTVWZ'],
  ].flatMap(([others = '', latin = '']) => [...others].map((character, index): [string, string] => [character, latin[index] ?? ''])),
);

/** Signs that word processors put in the place of plain ones. */
const signs: [RegExp, string][] = [
  [/[\p{Pd}\u2212]/u, '-'],
  [/[‘’‚ʼ′]/, "'"],
  [/[“”„″]/, '"'],
  [/[⁄∕]/, '/'],
  [/∶/, ':'],
];

const scripts = {
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
};
const scriptNames = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee'] as const;

export interface LookAlike {
  character: string;
  codePoint: number;
  /** Counted in characters, from 1. */
  position: number;
  kind: (typeof scriptNames)[number] | 'variant' | 'sign' | 'digit' | 'space';
  /** What a reader takes it for; undefined: no one character is drawn just like it. */
  plain: string | undefined;
}

/**
 * The characters of a user ID that a reader takes for others: letters of other scripts among Latin ones, or none but such as look Latin;
 * digits of two kinds; full-width and other forms of plain characters; dashes, quotes and spaces within that are not the usual ones.
 */
export function findLookAlikes(userId: string): LookAlike[] {
  const trimmed = userId.trim();
  // Nearly all are plain, and a list of hundreds is read for each key.
  if (/^[ -~]*$/.test(trimmed)) return [];
  const characters = [...trimmed];
  const letters = characters.filter((character) => /\p{L}/u.test(character));
  const pretendsLatin = /\p{Script=Latin}/u.test(trimmed) || letters.every((character) => twins.has(character));
  const among = { pretendsLatin, hasDigits: /\d/.test(trimmed) };
  return characters.flatMap((character, index) => {
    const found = judge(character, among);
    return found ? [{ character, codePoint: character.codePointAt(0) ?? 0, position: index + 1, ...found }] : [];
  });
}

/** The user ID with plain characters in the place of all look-alikes; undefined: one of them has no plain form, or there is none. */
export function plainForm(userId: string, found: LookAlike[]): string | undefined {
  if (found.length === 0 || found.some(({ plain }) => plain === undefined)) return undefined;
  const characters = [...userId.trim()];
  for (const { position, plain = '' } of found) characters[position - 1] = plain;
  return characters.join('');
}

function judge(character: string, among: { pretendsLatin: boolean; hasDigits: boolean }): Pick<LookAlike, 'kind' | 'plain'> | undefined {
  if (/[ -~]/.test(character)) return undefined;
  if (/\p{Zs}/u.test(character)) return { kind: 'space', plain: ' ' };
  const normal = character.normalize('NFKC');
  if (/^[ -~]+$/.test(normal)) return { kind: 'variant', plain: normal };
  const sign = signs.find(([pattern]) => pattern.test(character));
  if (sign) return { kind: 'sign', plain: sign[1] };
  if (among.hasDigits && /\p{Nd}/u.test(character)) return { kind: 'digit', plain: undefined };
  if (!among.pretendsLatin) return undefined;
  const kind = scriptNames.find((name) => scripts[name].test(character));
  return kind && { kind, plain: twins.get(character) };
}
