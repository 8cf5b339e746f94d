import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import { expect, test } from 'vitest';
import { encodeQr } from './encode-qr';
import { toPath } from './qr-drawing';

const grey = 0x99;

/** The pixels of a drawn code that lies on a grey desk. @param degrees how far the code is turned. */
function photograph(modules: boolean[][], modulePx: number, degrees: number) {
  const size = modules.length;
  const dark = new Set<string>();
  for (const [, x, y, length] of toPath(modules).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i} ${y}`);
  }
  const side = Math.ceil(size * modulePx * 1.4);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  for (let pixel = 0; pixel < side * side; pixel++) {
    const [dx, dy] = [(pixel % side) - side / 2, Math.floor(pixel / side) - side / 2];
    const x = Math.floor((dx * cos + dy * sin) / modulePx + size / 2);
    const y = Math.floor((dy * cos - dx * sin) / modulePx + size / 2);
    const onCode = x >= 0 && y >= 0 && x < size && y < size;
    data.fill(onCode ? (dark.has(`${x} ${y}`) ? 0 : 255) : grey, pixel * 4, pixel * 4 + 3);
  }
  return { data, side };
}

const url = (bytes: number) => `https://share.example/c/${'8f31c0de-Az09_~'.repeat(160)}`.slice(0, bytes);

test.each([
  ['small', 3, 0],
  ['large', 8, 0],
  ['turned by 15°', 6, 15],
])('a decoder reads a drawn code that is %s, however long the link', async (_, modulePx, degrees) => {
  for (const bytes of [24, 62, 120, 213, 400]) {
    const { data, side } = photograph(encodeQr(url(bytes)) ?? [], modulePx, degrees);
    const found = await scanRGBABuffer(data.buffer, side, side);
    expect(found.map((symbol) => symbol.decode())).toEqual([url(bytes)]);
  }
});

// As they are drawn in the panel: of 390 pixels where three pixels a module are too many (qr-card.tsx).
test.each([600, 900, 1200, 1800, 2300])('a decoder reads the code of a link of %i characters from the panel', async (length) => {
  const modules = encodeQr(url(length)) ?? [];
  const { data, side } = photograph(modules, Math.min(3, 390 / modules.length), 0);
  const found = await scanRGBABuffer(data.buffer, side, side);
  expect(found.map((symbol) => symbol.decode())).toEqual([url(length)]);
});
