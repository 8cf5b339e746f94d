import { expect, test } from 'vitest';
import type { MadeLink } from '../link/made-link-schema';
import { captionMm, encodeSheet, type Grid, layoutSheet, marginMm, type Paper, paddingMm, type Sheet } from './layout-sheet';
import { sheetStyles } from './mount-sheet';

const nowMs = Date.parse('2026-11-24T12:30:00Z');
const paperMm = { a4: [210, 297], letter: [215.9, 279.4] } satisfies Record<Paper, [number, number]>;

const sheetOf = (links: MadeLink[], paper: Paper, wanted?: Grid) => layoutSheet(encodeSheet(links, nowMs), paper, wanted);

function linksOf(count: number, urlLength = 60): MadeLink[] {
  const times = { createdAt: '2026-11-24T12:00:00Z', expiresAt: '2026-11-24T13:00:00Z', hours: 1 };
  return Array.from({ length: count }, (_, index) => {
    const url = `https://share.example/${index}/${'8f31c0de-Az09_~'.repeat(300)}`.slice(0, urlLength);
    return { id: index + 1, mode: 'view', userId: `u-${index}`, url, ...times };
  });
}

function expectToFit({ cellMm, codeMm, columns, rows, pages }: Sheet, paper: Paper): void {
  const [width, height] = paperMm[paper];
  expect(columns * cellMm.width).toBeLessThanOrEqual(width - 2 * marginMm);
  expect(rows * cellMm.height).toBeLessThanOrEqual(height - 2 * marginMm);
  expect(codeMm).toBeLessThanOrEqual(cellMm.width - 2 * paddingMm);
  expect(codeMm + captionMm + 2 * paddingMm).toBeLessThanOrEqual(cellMm.height);
  for (const { modules } of pages.flat()) expect(codeMm / modules.length).toBeGreaterThanOrEqual(0.5);
  for (const page of pages) expect(page.length).toBeLessThanOrEqual(columns * rows);
}

test.each([20, 60, 150, 400, 900, 2300])(
  'each module of links of %i characters is at least half a millimetre wide, and all fit the paper',
  (length) => {
    const encoded = encodeSheet(linksOf(120, length), nowMs);
    for (const paper of ['a4', 'letter'] as const) {
      for (const count of [1, 8, 20, 24, 120]) {
        const sheet = layoutSheet({ ...encoded, codes: encoded.codes.slice(0, count) }, paper);
        expect(sheet.pages.flat()).toHaveLength(count);
        expectToFit(sheet, paper);
      }
    }
  },
);

test.each([
  [1, 2, 4, 1],
  [8, 2, 4, 1],
  [12, 3, 4, 1],
  [15, 3, 5, 1],
  [20, 4, 5, 1],
  [24, 4, 6, 1],
  [25, 3, 5, 2],
  [120, 4, 6, 5],
])('%i links stand in %i columns and %i rows on %i pages', (count, columns, rows, pages) => {
  const sheet = sheetOf(linksOf(count), 'a4');
  expect([sheet.columns, sheet.rows, sheet.pages.length]).toEqual([columns, rows, pages]);
});

test('longer links get larger codes, and fewer of them a page', () => {
  const perPage = [60, 400, 900, 2300].map((length) => {
    const { columns, rows } = sheetOf(linksOf(24, length), 'a4');
    return columns * rows;
  });
  expect(perPage).toEqual([24, 12, 6, 2]);
});

test('the codes keep the order of the list', () => {
  const { pages } = sheetOf(linksOf(30), 'letter');
  expect(pages.flat().map(({ link }) => link.id)).toEqual(linksOf(30).map(({ id }) => id));
});

test('ended links are left out, and links that are too long are counted', () => {
  const [live, ended, long] = linksOf(3);
  if (!live || !ended || !long) throw new Error('three links');
  const { codes, tooLongCount } = encodeSheet(
    [live, { ...ended, expiresAt: '2026-11-24T12:30:00Z' }, { ...long, url: `https://a.example/${'x'.repeat(3000)}` }],
    nowMs,
  );
  expect(codes.map(({ link }) => link.id)).toEqual([1]);
  expect(tooLongCount).toBe(1);
});

test('a grid can be chosen where the codes fit it', () => {
  const choices = (length: number) => sheetOf(linksOf(24, length), 'letter').grids.map(({ columns, rows }) => `${columns}×${rows}`);
  expect(choices(60)).toEqual(['4×6', '4×5', '3×5', '3×4', '2×4']);
  expect(choices(400)).not.toContain('4×6');
  const few = sheetOf(linksOf(24), 'letter', { columns: 2, rows: 4 });
  expect([few.columns, few.rows, few.pages.length]).toEqual([2, 4, 3]);
  expect(sheetOf(linksOf(24, 2300), 'letter', { columns: 4, rows: 6 })).toMatchObject({ columns: 1, rows: 2 });
});

test('without a link there is no page', () => {
  expect(sheetOf([], 'a4').pages).toEqual([]);
});

test('the paper is the one that was chosen', () => {
  expect(sheetStyles(sheetOf(linksOf(1), 'a4'))).toContain('size: A4;');
  expect(sheetStyles(sheetOf(linksOf(1), 'letter'))).toContain('size: letter;');
});
