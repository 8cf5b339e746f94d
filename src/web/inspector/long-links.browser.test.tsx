import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { desk, openDesk } from '../testing/open-desk';

const code = desk.result.getByRole('img', { name: 'QR code' });
const note = desk.result.getByText(/If a phone does not read it here, show it on the full screen/);

/** Makes a link whose URL has this length. */
async function createLinkOf(length: number) {
  const { server } = openDesk();
  const start = 'https://share.example/c/';
  const times = { createdAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
  const link = { url: start + 'x'.repeat(length - start.length), mode: 'view', userId: '4917012345678', hours: 1, ...times };
  server.answerNextWith(() => Response.json(link));
  await desk.createLink('4917012345678');
}

/** The width of a module, in pixels. */
function moduleWidth() {
  const drawn = code.element();
  return drawn.getBoundingClientRect().width / Number(drawn.getAttribute('viewBox')?.split(' ')[2]);
}

test.each([60, 200, 400, 600])('the code of a link of %i characters has modules of three pixels, and no note', async (length) => {
  await createLinkOf(length);
  await expect.element(code).toBeVisible();
  expect(moduleWidth()).toBeGreaterThanOrEqual(3);
  await expect.element(note).not.toBeInTheDocument();
});

test.each([800, 1200, 2300])('the code of a link of %i characters is as large as the panel, with a note', async (length) => {
  await createLinkOf(length);
  await expect.element(note).toBeVisible();
  expect(moduleWidth()).toBeGreaterThanOrEqual(2);
});

test('on a phone the code of the longest link fits, and the note leads to the full screen', async () => {
  await page.viewport(360, 740);
  await createLinkOf(2300);
  await expect.element(note).toBeVisible();
  expect(code.element().getBoundingClientRect().right).toBeLessThanOrEqual(360);
  expect(desk.result.element().scrollWidth).toBe(360);
});
