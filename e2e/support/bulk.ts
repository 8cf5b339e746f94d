import type { Page } from '@playwright/test';

export const idList = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** What a list of links shows while it is made, and afterwards. */
export function run(page: Page) {
  const summary = page.getByRole('region', { name: 'Links', exact: true });
  return {
    summary,
    progress: page.getByRole('progressbar', { name: 'Links' }),
    rows: page.getByRole('region', { name: 'Recent links' }).getByRole('row'),
    create: (count: number) => page.getByRole('button', { name: `Create ${count} links` }),
    press: (name: string) => summary.getByRole('button', { name, exact: true }).click(),
  };
}

/** As from a spreadsheet or a chat. */
export async function pasteList(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'User ID' }).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
