import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { run } from './support/bulk';
import { expectFit } from './support/fit';
import { needTool } from './support/need-tool';
import { readPrinted, textOf } from './support/printed';
import { readOnce } from './support/qr-camera';
import { recent, rows } from './support/recent-list';

const bar = (page: Page, name: string) => page.getByRole('group', { name: 'Selected links' }).getByRole('button', { name });
const choice = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
const sheets = [
  { paper: 'A4', perPage: '4×6', grid: { columns: 4, rows: 6 }, says: '9 codes on 1 page' },
  { paper: 'Letter', perPage: '2×4', grid: { columns: 2, rows: 4 }, says: '9 codes on 2 pages' },
];
const users = Array.from({ length: 9 }, (_, index) => `49170123450${index}`);

/** Makes the links as one list. @returns their URLs in the order of the list on the page. */
async function openWithList({ page, open, userId }: DeskPage): Promise<string[]> {
  const urls = new Map<string, string>();
  page.on('response', async (response) => {
    if (!response.url().endsWith('/api/share-links')) return;
    const made = await response.json();
    urls.set(made.userId.slice(-5), made.url);
  });
  await open();
  await userId.fill(users.join('\n'));
  await run(page).create(users.length).click();
  await expect(run(page).summary).toContainText('9 made');
  await expect.poll(() => urls.size).toBe(users.length);
  const masks = await rows(page).getByRole('rowheader').allInnerTexts();
  return masks.map((mask) => urls.get(mask.trim().slice(-5)) ?? '');
}

test('a sheet of QR codes is printed on A4 and Letter, and two decoders read each code at 300 dpi; elsewhere nothing is printed', async ({
  desk,
  page,
}, testInfo) => {
  const [pdftoppm, pdftotext] = [needTool(testInfo, 'pdftoppm'), needTool(testInfo, 'pdftotext')];
  const print = () => page.pdf({ preferCSSPageSize: true });
  const urls = await openWithList(desk);
  expect(new Set(urls).size).toBe(users.length);

  await test.step('the page itself', async () => {
    const text = textOf(pdftotext, await print(), testInfo.outputPath('page.pdf'));
    for (const secret of [...users, ...urls]) expect(text).not.toContain(secret);
  });

  // The keyboard alone.
  await page.locator('#root').press('Escape');
  await recent(page).getByRole('checkbox', { name: 'Select all' }).press('Space');
  await expect(bar(page, 'Print QR sheet')).toBeEnabled();
  await bar(page, 'Print QR sheet').press('Enter');
  await expectNoViolations(page);
  for (const { paper, perPage, grid, says } of sheets) {
    await test.step(`${perPage} codes on ${paper}`, async () => {
      await choice(page, 'Paper', paper).press('Space');
      await choice(page, 'Codes per page', perPage).press('Space');
      await expect(page.getByText(says)).toBeVisible();
      const [pdf, file] = [await print(), testInfo.outputPath(`${paper}.pdf`)];
      expect(await readPrinted(pdftoppm, pdf, file, grid)).toEqual(urls.map(readOnce));
      const text = textOf(pdftotext, pdf, file);
      for (const user of users) expect(text).not.toContain(user);
      expect(text).toContain('…34500');
      for (const word of ['View', 'Until', '127.0.0.1']) expect(text.split(word)).toHaveLength(users.length + 1);
    });
  }

  await test.step('after the dialog, the page itself again', async () => {
    await page.keyboard.press('Escape');
    await expect(bar(page, 'Print QR sheet')).toBeFocused();
    expect(textOf(pdftotext, await print(), testInfo.outputPath('page.pdf'))).not.toContain('Until');
    await expectNoViolations(page);
    for (const name of ['Hand over', 'Export']) {
      await bar(page, name).press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
    }
    for (const width of [320, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFit(page, width);
    }
  });
});
