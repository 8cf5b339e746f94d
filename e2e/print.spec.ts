import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { expectFit } from './support/fit';
import { needTool } from './support/need-tool';
import { readPrinted, textOf } from './support/printed';
import { readOnce } from './support/qr-camera';
import { openWith, recent } from './support/recent-list';

const bar = (page: Page, name: string) => page.getByRole('group', { name: 'Selected links' }).getByRole('button', { name });
const choice = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
const grids = { '4×6': { columns: 4, rows: 6 }, '2×4': { columns: 2, rows: 4 } };
const users = Array.from({ length: 9 }, (_, index) => `49170123450${index}`);

test('a sheet of QR codes is printed on A4 and Letter, and two decoders read each code at 300 dpi; elsewhere nothing is printed', async ({
  desk,
  page,
}, testInfo) => {
  const [pdftoppm, pdftotext] = [needTool(testInfo, 'pdftoppm'), needTool(testInfo, 'pdftotext')];
  const print = () => page.pdf({ preferCSSPageSize: true });
  const urls = (await openWith(desk, ...users)).reverse();

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
  for (const paper of ['A4', 'Letter'] as const) {
    await choice(page, 'Paper', paper).press('Space');
    for (const [name, grid] of Object.entries(grids)) {
      await test.step(`${name} codes on ${paper}`, async () => {
        await choice(page, 'Codes per page', name).press('Space');
        await expect(page.getByText(name === '2×4' ? '9 codes on 2 pages' : '9 codes on 1 page')).toBeVisible();
        const pdf = await print();
        expect(await readPrinted(pdftoppm, pdf, testInfo.outputPath(`${paper}-${grid.columns}.pdf`), grid)).toEqual(urls.map(readOnce));
        const text = textOf(pdftotext, pdf, testInfo.outputPath(`${paper}-${grid.columns}.pdf`));
        for (const user of users) expect(text).not.toContain(user);
        expect(text).toContain('…34500');
        for (const word of ['View', 'Until', '127.0.0.1']) expect(text.split(word)).toHaveLength(users.length + 1);
      });
    }
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
    for (const width of [320, 768, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFit(page, width);
    }
  });
});
