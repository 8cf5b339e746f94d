/** Where several are equally frequent, the first one counts: commas also stand in numbers and names. */
const separators = ['\t', ';', ',', '|'];

const looked = 50;

/** Stands for no separator at all: the unit separator of ASCII, which no list has. */
export const noSeparator = '\u001f';

/** The decimal comma or point of a number that a spreadsheet has shortened: `4,91512E+12`. */
const shortened = /\d+[.,]\d+\s*E\s*[+-]?\d+/gi;

const quotedCell = /"(?:[^"]|"")*"/g;

/**
 * What separates the cells of a text, whose lines end with LF. It has to stand in the first line, which may be a header, or in half of the lines:
 * a comma in a few lines of a list is a part of what stands there.
 */
export function findSeparator(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(quotedCell, '')
    .replace(shortened, '')
    .split('\n')
    .filter((line) => line.trim() !== '' || line.includes('\t'))
    .slice(0, looked);
  const found = separators.map((separator) => ({ separator, count: lines.filter((line) => line.includes(separator)).length }));
  const most = Math.max(...found.map(({ count }) => count));
  const best = found.find(({ count }) => count > 0 && count === most)?.separator ?? noSeparator;
  return most * 2 >= lines.length || lines[0]?.includes(best) ? best : noSeparator;
}
