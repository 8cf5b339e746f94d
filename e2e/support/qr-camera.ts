import type { BrowserContext, Page } from '@playwright/test';
import { readQr } from './qr-reader';

/**
 * How a phone may see a code: the styles of a picture that lies 512 pixels wide on a grey desk. The angle is one that both decoders manage
 * with ten codes of ten; ZBar gives up between that and 30° and 20°, whatever the code.
 */
const looks = {
  upright: '',
  'rotated by 15°': 'transform: rotate(15deg)',
  'at 25 %': 'width: 256px',
  blurred: 'filter: blur(4px)',
  'at an angle': 'transform: perspective(1200px) rotateY(25deg) rotateX(10deg)',
};

/**
 * Photographs a picture in every way and reads what came out.
 *
 * @param png a picture of a code with its quiet zone; what lies around it is grey, so nothing else lends it white.
 * @returns by the name of the look, what each decoder read.
 */
export async function readInEveryLook(context: BrowserContext, png: Uint8Array) {
  const camera = await context.newPage();
  await camera.setViewportSize({ width: 800, height: 800 });
  const read: Record<string, Awaited<ReturnType<typeof readQr>>> = {};
  for (const [look, style] of Object.entries(looks)) read[look] = await readQr(camera, await photograph(camera, png, style));
  await camera.close();
  return read;
}

/** What `readInEveryLook` gives when nobody had any trouble. */
export const readAlways = (url: string) => Object.fromEntries(Object.keys(looks).map((look) => [look, { zxing: [url], zbar: [url] }]));

async function photograph(camera: Page, png: Uint8Array, style: string) {
  const picture = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  await camera.setContent(`<body style="display: grid; place-content: center; height: 100vh; margin: 0; background: #999">
    <img alt="" width="512" style="${style}" src="${picture}">`);
  await camera.getByRole('presentation').evaluate((image: HTMLImageElement) => image.decode());
  return camera.screenshot();
}
