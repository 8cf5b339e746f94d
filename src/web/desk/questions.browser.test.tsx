import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const question = page.getByRole('alertdialog');
const notAgain = page.getByRole('checkbox', { name: 'Don’t ask again in this tab' });
const askAgain = button('Ask again');

async function askFor(mode: 'View' | 'Take over' | 'Auto hand-back') {
  await desk.userId.fill('4917012345678');
  await desk.mode(mode).click();
  await desk.create.click();
}

test('a view link needs no confirmation, however long it lasts', async () => {
  openDesk();
  await desk.hours.fill('168');
  await askFor('View');
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(question).not.toBeInTheDocument();
});

test.each([
  ['"Go back"', () => button('Go back').click()],
  ['Esc', () => userEvent.keyboard('{Escape}')],
] as const)('a tick followed by %s makes nothing, and the question comes again', async (_, goBack) => {
  const { server } = openDesk();
  await askFor('Take over');
  await notAgain.click();
  await goBack();
  await expect.element(question).not.toBeInTheDocument();
  await desk.create.click();
  await expect.element(question).toBeVisible();
  await expect.element(notAgain).not.toBeChecked();
  await expect.element(button('Go back')).toHaveFocus();
  expect(server.drafts).toEqual([]);
});

test('a tab that no longer asks says so where it matters, and "Ask again" brings the question back', async () => {
  openDesk();
  await askFor('Take over');
  await expect.element(askAgain).not.toBeInTheDocument();
  await notAgain.click();
  await question.getByRole('button', { name: /create/ }).click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);

  await expect.element(page.getByText('This tab no longer asks before a takeover.')).toBeVisible();
  await desk.mode('View').click();
  await expect.element(askAgain).not.toBeInTheDocument();
  await askFor('Auto hand-back');
  await expect.element(desk.result).toHaveTextContent('Auto hand-back');
  await expect.element(question).not.toBeInTheDocument();
  await askAgain.click();
  await expect.element(askAgain).not.toBeInTheDocument();
  await desk.create.click();
  await expect.element(question).toBeVisible();
  await expect.element(notAgain).not.toBeChecked();
});
