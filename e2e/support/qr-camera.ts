import type { BrowserContext, Page } from '@playwright/test';
import { readQr } from './qr-reader';

/**
 * How a phone may see a code: the styles of a picture that lies 512 pixels wide on a grey desk. Both decoders manage this angle with ten
 * codes of ten. Between this angle and one of 30° and 20° ZBar fails, whatever the code.
 */
const looks = {
  upright: '',
  'rotated by 15°': 'transform: rotate(15deg)',
  'at 25 %': 'width: 256px',
  blurred: 'filter: blur(4px)',
  'at an angle': 'transform: perspective(1200px) rotateY(25deg) rotateX(10deg)',
};

type Read = Awaited<ReturnType<typeof readQr>>;

/** What both decoders give for a code that they can read. */
export const readOnce = (url: string): Read => ({ zxing: [url], zbar: [url] });

/** What `readInEveryLook` gives for a code that can always be read. */
export const readAlways = (url: string) => Object.fromEntries(Object.keys(looks).map((look) => [look, readOnce(url)]));

/**
 * Photographs a picture in every way and reads it.
 *
 * @param png a picture of a code with its quiet zone. The desk around it is grey, so nothing else adds white to it.
 * @returns what each decoder read, by the name of the look.
 */
export function readInEveryLook(context: BrowserContext, png: Uint8Array) {
  return withCamera(context, async (camera) => {
    const read: Record<string, Read> = {};
    for (const [look, style] of Object.entries(looks)) read[look] = await readQr(camera, await photograph(camera, png, style));
    return read;
  });
}

/** As `readInEveryLook`, but upright alone. */
export function readUpright(context: BrowserContext, png: Uint8Array) {
  return withCamera(context, async (camera) => readQr(camera, await photograph(camera, png, looks.upright)));
}

async function withCamera<T>(context: BrowserContext, use: (camera: Page) => Promise<T>): Promise<T> {
  const camera = await context.newPage();
  await camera.setViewportSize({ width: 800, height: 800 });
  const result = await use(camera);
  await camera.close();
  return result;
}

async function photograph(camera: Page, png: Uint8Array, style: string) {
  const picture = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  await camera.setContent(`<body style="display: grid; place-content: center; height: 100vh; margin: 0; background: #999">
    <img alt="" width="512" style="${style}" src="${picture}">`);
  await camera.getByRole('presentation').evaluate((image: HTMLImageElement) => image.decode());
  return camera.screenshot();
}
