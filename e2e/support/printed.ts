import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { scanGrayBuffer } from '@undecaf/zbar-wasm';
import { readBarcodes } from 'zxing-wasm/reader';

const dpi = 300;
const marginMm = 10;

type Picture = { width: number; height: number; grey: Uint8Array };
type Grid = { columns: number; rows: number };

/** What two decoders read in each cell of each page of a PDF at 300 dpi, as far as there are codes; cells from left to right and down. */
export async function readPrinted(pdftoppm: string, pdf: Uint8Array, file: string, grid: Grid) {
  const cells = rasterise(pdftoppm, pdf, file)
    .flatMap((page) => cellsOf(page, grid))
    .filter(hasInk);
  return Promise.all(cells.map(async (cell) => ({ zxing: await readByZxing(cell), zbar: await readByZbar(cell) })));
}

/** The text of a PDF. */
export function textOf(pdftotext: string, pdf: Uint8Array, file: string): string {
  writeFileSync(file, pdf);
  return execFileSync(pdftotext, ['-layout', file, '-'], { encoding: 'utf8' });
}

/** The pages as grey pictures. */
function rasterise(pdftoppm: string, pdf: Uint8Array, file: string): Picture[] {
  writeFileSync(file, pdf);
  const pages = execFileSync(pdftoppm, ['-r', String(dpi), '-gray', file], { maxBuffer: 2 ** 28 });
  return parsePictures(pages);
}

/** Several pictures in the format PGM, one after the other (https://netpbm.sourceforge.net/doc/pgm.html). */
function parsePictures(bytes: Buffer): Picture[] {
  const pictures: Picture[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [head = '', width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40)) ?? [];
    const size = Number(width) * Number(height);
    if (!size) throw new Error('no picture where one was expected');
    at += head.length;
    pictures.push({ width: Number(width), height: Number(height), grey: new Uint8Array(bytes.subarray(at, at + size)) });
    at += size;
  }
  return pictures;
}

function cellsOf(page: Picture, { columns, rows }: Grid): Picture[] {
  const margin = (marginMm / 25.4) * dpi;
  const [width, height] = [Math.floor((page.width - 2 * margin) / columns), Math.floor((page.height - 2 * margin) / rows)];
  return Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [Math.round(margin + (index % columns) * width), Math.round(margin + Math.floor(index / columns) * height)];
    return cut(page, x, y, width, height);
  });
}

/** Whether anything stands in the middle of a cell. */
function hasInk({ grey, width, height }: Picture): boolean {
  const middle = Math.floor(height / 3) * width;
  return grey.subarray(middle + width * 0.3, middle + width * 0.7).some((value) => value < 128);
}

function cut({ grey, width: pageWidth }: Picture, x: number, y: number, width: number, height: number): Picture {
  const cell = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * pageWidth + x;
    cell.set(grey.subarray(start, start + width), row * width);
  }
  return { width, height, grey: cell };
}

async function readByZxing({ width, height, grey }: Picture): Promise<string[]> {
  // A whole number for each pixel, its four bytes being opaque and the same grey three times. `Uint32Array.from` would take ten times as long.
  const pixels = new Uint32Array(grey.length);
  for (const [index, value] of grey.entries()) pixels[index] = 0xff000000 + value * 0x010101;
  const image = { data: new Uint8ClampedArray(pixels.buffer), width, height, colorSpace: 'srgb' } as const;
  const found = await readBarcodes(image, { formats: ['QRCode'], tryInvert: false, tryRotate: false, tryHarder: false });
  return found.map(({ text }) => text);
}

async function readByZbar({ width, height, grey }: Picture): Promise<string[]> {
  const found = await scanGrayBuffer(new Uint8Array(grey).buffer, width, height);
  return found.map((symbol) => symbol.decode());
}
