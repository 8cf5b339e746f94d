import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const note = page.getByRole('textbox', { name: 'Note' });
const security = (field: typeof note) => getComputedStyle(field.element()).getPropertyValue('-webkit-text-security');
const expectDots = (userId: string, ofNote: string) => expect.poll(() => [security(desk.userId), security(note)]).toEqual([userId, ofNote]);

test('a page that was left shows dots for what is typed, and the text comes back with the focus', async () => {
  openDesk();
  await note.fill('Refund');
  // A warning, from which on the page is there as a whole.
  await desk.userId.fill('491\u0430');
  await expect.element(desk.userId).toHaveAccessibleDescription(/Not what it looks like/);
  await desk.userId.fill('4917012345678');
  dispatchEvent(new Event('pagehide'));
  await expectDots('disc', 'disc');
  await expect.element(desk.userId).not.toHaveFocus();
  await desk.userId.click();
  await expectDots('none', 'none');
  await expect.element(desk.userId).toHaveValue('4917012345678');
  expect(document.title).not.toContain('4917012345678');
});

test('"Hide" covers the form as well, and the next link shows it again', async () => {
  openDesk();
  await note.fill('Refund');
  await desk.createLink('4917012345678');
  await button('Hide').click();
  await expectDots('disc', 'disc');
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expectDots('none', 'none');
});

test('the question before a takeover, which names the user ID, closes when the page is left', async () => {
  openDesk();
  await desk.userId.fill('4917012345678');
  await desk.mode('Take over').click();
  await desk.create.click();
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  dispatchEvent(new Event('pagehide'));
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
});
