import { isLive, type LiveLink } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { encodeLink } from '../qr/encode-qr';

export type Paper = 'a4' | 'letter';

/** In millimetres. */
const papers: Record<Paper, { width: number; height: number }> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** What printers leave white at each edge, and the air within a cell. In millimetres, as all lengths here. */
export const marginMm = 10;
export const paddingMm = 2;
/** Four lines of text below the code. */
export const captionMm = 15;

/** Cameras read a code from paper if its smallest square has this width. */
const smallestModuleMm = 0.5;

/** From many codes a page to few. */
const usualGrids = [
  { columns: 4, rows: 6 },
  { columns: 4, rows: 5 },
  { columns: 3, rows: 5 },
  { columns: 3, rows: 4 },
  { columns: 2, rows: 4 },
];
/** For links that are so long that no other grid holds their codes. The last one holds any code. */
const largeGrids = [
  { columns: 2, rows: 3 },
  { columns: 1, rows: 2 },
];

export type SheetCode = { link: LiveLink; modules: boolean[][] };

export type SheetCodes = {
  codes: SheetCode[];
  /** How many links are too long for any code. */
  tooLongCount: number;
};

export type Grid = { columns: number; rows: number };

export type Sheet = Grid & {
  paper: Paper;
  /** What can be chosen for these codes. */
  grids: Grid[];
  cellMm: { width: number; height: number };
  /** The side of a code with its quiet zone. */
  codeMm: number;
  pages: SheetCode[][];
};

function measure(paper: Paper, { columns, rows }: Grid) {
  const { width, height } = papers[paper];
  const cellMm = { width: (width - 2 * marginMm) / columns, height: (height - 2 * marginMm) / rows };
  const codeMm = Math.min(cellMm.width - 2 * paddingMm, cellMm.height - captionMm - 2 * paddingMm);
  return { columns, rows, cellMm, codeMm };
}

type Measured = ReturnType<typeof measure>;

/** The usual grids in which each module is wide enough, from many codes a page to few; where there is none, the largest that is needed. */
function gridsFor(paper: Paper, modules: number): [Measured, ...Measured[]] {
  const fits = (grid: Measured) => grid.codeMm / modules >= smallestModuleMm;
  const [first, ...others] = usualGrids.map((grid) => measure(paper, grid)).filter(fits);
  if (first) return [first, ...others];
  return [largeGrids.map((grid) => measure(paper, grid)).find(fits) ?? measure(paper, { columns: 1, rows: 2 })];
}

/** The QR codes of all live links, in their order. This takes milliseconds a code. */
export function encodeSheet(links: readonly MadeLink[], nowMs: number): SheetCodes {
  const live = links.filter((link) => isLive(link, nowMs));
  const codes = live.flatMap((link) => {
    const modules = encodeLink(link.url);
    return modules ? [{ link, modules }] : [];
  });
  return { codes, tooLongCount: live.length - codes.length };
}

/**
 * Lays codes out on paper.
 *
 * @param wanted the grid; without it, or where the codes do not fit it, the one with the fewest pages, and of those the one with the largest codes.
 */
export function layoutSheet({ codes }: SheetCodes, paper: Paper, wanted?: Grid): Sheet {
  const grids = gridsFor(paper, Math.max(0, ...codes.map(({ modules }) => modules.length)));
  const perPageOf = ({ columns, rows }: Grid) => columns * rows;
  const pagesOf = (grid: Grid) => Math.ceil(codes.length / perPageOf(grid));
  const fewest = Math.min(...grids.map(pagesOf));
  const chosen = wanted && grids.find(({ columns, rows }) => columns === wanted.columns && rows === wanted.rows);
  const grid = chosen ?? grids.findLast((other) => pagesOf(other) === fewest) ?? grids[0];
  const perPage = perPageOf(grid);
  const pages = Array.from({ length: pagesOf(grid) }, (_, page) => codes.slice(page * perPage, (page + 1) * perPage));
  return { paper, ...grid, grids, pages };
}
