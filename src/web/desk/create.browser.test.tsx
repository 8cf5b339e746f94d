import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pass } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';

test('a view link is made at once, announced, and has the focus', async () => {
  openDesk();
  await desk.userId.fill('4917012345678');
  await desk.create.click();

  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.result).toHaveFocus();
  await expect.element(desk.result).toHaveTextContent('4917012345678');
  await expect.element(desk.result).toHaveTextContent(/(59 min|1 h) left/);
  const url = desk.link.element().getAttribute('href') ?? '';
  await expect.element(desk.link).toHaveAccessibleName(url);
  await expect.element(desk.link).toHaveAttribute('rel', 'noopener noreferrer');
});

test.each([
  ['Take over', /takes over the conversation with .4917012345678.*stops until someone hands back.*can’t be revoked/],
  ['Auto hand-back', /stops until the link ends/],
] as const)('"%s" needs a confirmation, and the safe answer has the focus', async (mode, sentence) => {
  openDesk();
  await desk.userId.fill('4917012345678');
  await desk.mode(mode).click();
  await desk.create.click();

  const question = page.getByRole('alertdialog');
  await expect.element(question).toHaveAccessibleDescription(sentence);
  await expect.element(question.getByRole('button', { name: 'Go back' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(question).not.toBeInTheDocument();
  await expect.element(desk.result).not.toBeInTheDocument();

  await desk.create.click();
  await button(/create it/).click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.result).toHaveTextContent(mode);
});

test('a note goes with its customer: the next user ID clears it, and a new note stays', async () => {
  openDesk();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill('Refund');
  await desk.createLink('4917012345678');
  await expect.element(note).toHaveValue('Refund');
  await desk.userId.fill('4917098765432');
  await expect.element(note).toHaveValue('');
  await note.fill('Complaint');
  await desk.userId.fill('4917011111111');
  await expect.element(note).toHaveValue('Complaint');
});

test('Enter in the user ID makes the link', async () => {
  openDesk();
  await expect.element(desk.userId).toHaveFocus();
  await userEvent.keyboard('4917012345678{Enter}');
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
});

test('a double click makes one link, also when its second half comes after the answer', async () => {
  const { server } = openDesk();
  await desk.userId.fill('4917012345678');
  await desk.create.dblClick();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  desk.create.element().dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true }));
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toHaveLength(1);
});

test('a click while a link is being made asks nothing and makes nothing', async () => {
  const { server } = openDesk();
  await desk.userId.fill('4917012345678');
  const answer = server.hold();
  await desk.create.click();
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'true');
  await desk.mode('Take over').click();
  await desk.create.click({ force: true });
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  answer();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.result).toHaveTextContent('View');
  expect(server.drafts).toHaveLength(1);
});

test('anyone who asks for less motion sees none', async () => {
  expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(true);
  const { server } = openDesk();
  const answer = server.hold();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'true');
  const seconds = [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    const durations = [transitionDuration, animationName === 'none' ? '0s' : animationDuration];
    return durations.flatMap((list) => list.split(',').map(Number.parseFloat));
  });
  expect(Math.max(...seconds)).toBeLessThan(0.001);
  answer();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
});

test('a user ID typed while a link is being made stays whole', async () => {
  const { server } = openDesk();
  await desk.userId.fill('4917012345678');
  const answer = server.hold();
  await desk.create.click();
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'true');
  await desk.userId.fill('');
  await userEvent.keyboard('next-');
  answer();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await userEvent.keyboard('customer');
  await expect.element(desk.userId).toHaveValue('next-customer');
});

test('a failed attempt leaves no earlier link in sight, where it could be taken for the new one', async () => {
  const { server } = openDesk();
  await desk.createLink('4917012345678');
  server.answerNextWith(() => problem('upstream_unavailable'));
  await desk.userId.fill('another-customer');
  await desk.create.click();
  await expect.element(desk.alert).toHaveFocus();
  await expect.element(desk.result).not.toBeInTheDocument();
  await expect.element(page.getByText('No link was made', { exact: true })).toBeVisible();
});

test('"Link created" is said for five seconds', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await pass(5000);
  await expect.element(desk.status).toBeEmptyDOMElement();
});

test('"n" starts over with a view link, and keeps only the hours', async () => {
  const { server } = openDesk();
  await desk.mode('Take over').click();
  await desk.hours.fill('8');
  await page.getByRole('textbox', { name: 'Note' }).fill('Refund');
  await desk.userId.fill('4917012345678');
  server.answerNextWith(() => problem('upstream_timeout', { linkMayExist: true }));
  await desk.create.click();
  await button(/yes, create/i).click();
  await expect.element(desk.alert).toHaveFocus();
  await userEvent.keyboard('n');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  await expect.element(desk.mode('View')).toBeChecked();
  await expect.element(desk.hours).toHaveValue('8');
  await expect.element(desk.alert).not.toBeInTheDocument();
  await expect.element(page.getByText('No link yet')).toBeVisible();
});

test('the focus goes to the user ID at once, and never leaves a field that was chosen meanwhile', async () => {
  openDesk();
  expect(document.activeElement).toBe(desk.userId.element());
  desk.hours.element().focus();
  await userEvent.keyboard('2');
  await expect.element(desk.hours).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('');
});
