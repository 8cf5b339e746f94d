import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { scanGrayBuffer } from '@undecaf/zbar-wasm';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });

/** What two decoders that share no code read in a PNG. Both look for dark codes on a light ground, as a simple camera app does. */
export async function readQr(page: Page, png: Uint8Array) {
  const [zxing, zbar] = await Promise.all([readByZxing(png), readByZbar(page, png)]);
  return { zxing, zbar };
}

/** What a decoder reads in the PNG of a whole window, in which a code is one thing among many. */
export async function readScreenshot(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ['QRCode'], tryInvert: false, tryRotate: false });
  return found.map(({ text }) => text);
}

/** Reads codes that are upright or a little askew, without a second attempt. */
async function readByZxing(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ['QRCode'], tryInvert: false, tryRotate: false, tryHarder: false });
  return found.map(({ text }) => text);
}

async function readByZbar(page: Page, png: Uint8Array): Promise<string[]> {
  const { grey, width, height } = await toPixels(page, png);
  const found = await scanGrayBuffer(grey.buffer, width, height);
  return found.map((symbol) => symbol.decode());
}

/** Decodes the PNG in the browser, since Node cannot. What is photographed is grey, so one of its colours says all. */
function toPixels(page: Page, png: Uint8Array) {
  return page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = picture;
    const pen = new OffscreenCanvas(width, height).getContext('2d');
    if (!pen) throw new Error('this browser draws no canvas');
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    const grey = new Uint8Array(width * height);
    for (let index = 0; index < grey.length; index++) grey[index] = data[4 * index] ?? 0;
    return { grey, width, height };
  }, new Uint8Array(png));
}
