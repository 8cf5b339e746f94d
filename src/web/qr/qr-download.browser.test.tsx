import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const copyImage = page.getByRole('menuitem', { name: 'Copy QR as image' });

test('where no image may be copied the page does not claim it, and names the way out', async () => {
  const { clipboard } = openDesk();
  await desk.createLink('4917012345678');
  clipboard.refuse();
  await button('Download').click();
  await copyImage.click();
  await expect.element(desk.alert).toHaveTextContent(/did not let Sharedesk.*Download the PNG/);
  await expect.element(desk.status).not.toHaveTextContent('Copied');
});

test('where a browser puts only text on the clipboard, no image is offered for it', async () => {
  vi.stubGlobal('ClipboardItem', undefined);
  openDesk();
  await desk.createLink('4917012345678');
  await button('Download').click();
  await expect.element(page.getByRole('menuitem', { name: 'Download PNG' })).toBeVisible();
  await expect.element(copyImage).not.toBeInTheDocument();
});
