import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const note = page.getByRole('textbox', { name: 'Note' });
/** Covered text has no size, so that nothing tells how long it is. */
const isCovered = (field: typeof note) => getComputedStyle(field.element()).fontSize === '0px';
const expectCovered = (userId: boolean, ofNote: boolean) =>
  expect.poll(() => [isCovered(desk.userId), isCovered(note)]).toEqual([userId, ofNote]);

test('a page that was left shows neither what is typed nor how long it is, and the text comes back with the focus', async () => {
  openDesk();
  await note.fill('Refund');
  // A warning, from which on the page is there as a whole.
  await desk.userId.fill('491\u0430');
  await expect.element(desk.userId).toHaveAccessibleDescription(/Not what it looks like/);
  await desk.userId.fill('4917012345678');
  dispatchEvent(new Event('pagehide'));
  await expectCovered(true, true);
  await expect.element(desk.userId).not.toHaveFocus();
  await desk.userId.click();
  await expectCovered(false, false);
  await expect.element(desk.userId).toHaveValue('4917012345678');
  expect(document.title).not.toContain('4917012345678');
});

test('"Hide" covers the form as well, and the next link shows it again', async () => {
  openDesk();
  await note.fill('Refund');
  await desk.createLink('4917012345678');
  await button('Hide').click();
  await expectCovered(true, true);
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expectCovered(false, false);
});

test('an empty field is not covered', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await button('Hide').click();
  await expectCovered(true, false);
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
