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

/** Photographs pictures of codes with their quiet zones. The desk around them is grey, so nothing else adds white to them. */
export async function openCamera(context: BrowserContext) {
  const camera = await context.newPage();
  await camera.setViewportSize({ width: 700, height: 700 });
  const read = async (png: Uint8Array, style: string) => readQr(camera, await photograph(camera, png, style));
  return {
    /** What each decoder reads however the picture is held, by the name of the look. */
    async readInEveryLook(png: Uint8Array) {
      const all: Record<string, Read> = {};
      for (const [look, style] of Object.entries(looks)) all[look] = await read(png, style);
      return all;
    },
    readUpright: (png: Uint8Array) => read(png, looks.upright),
  };
}

async function photograph(camera: Page, png: Uint8Array, style: string) {
  const picture = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  await camera.setContent(`<body style="display: grid; place-content: center; height: 100vh; margin: 0; background: #999">
    <img alt="" width="512" style="${style}" src="${picture}">`);
  await camera.getByRole('presentation').evaluate((image: HTMLImageElement) => image.decode());
  return camera.screenshot();
}
