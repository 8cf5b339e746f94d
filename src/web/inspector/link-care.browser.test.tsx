import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installClock } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';

const code = desk.result.getByRole('img', { name: 'QR code' });
const warning = desk.result.getByText('Opening it takes over.');
const wrongPerson = button('Wrong person?');

/** Expects that each element stands after the one before it, for screen readers and for eyes. */
function expectOrder(...locators: { element: () => Element }[]) {
  const elements = locators.map((locator) => locator.element());
  for (const [index, later] of elements.entries()) {
    const earlier = elements[index - 1];
    if (!earlier) continue;
    expect(earlier.compareDocumentPosition(later)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const [above, below] = [earlier.getBoundingClientRect(), later.getBoundingClientRect()];
    expect(below.top >= above.bottom || below.left >= above.right).toBe(true);
  }
}

test.each(['Take over', 'Auto hand-back'] as const)(
  'a link of "%s" begins with a warning; then come the code, copying and, last, the address',
  async (mode) => {
    openDesk();
    await desk.createTakeover(mode, '4917012345678');
    expectOrder(warning, code, button('Show QR code'), button('Copy link'), button('Copy as message'), desk.link);
    await expect.element(desk.result).toHaveAccessibleDescription(/Chat previews open links, so show the QR code/);
  },
);

test('a view link comes without a warning, and its address comes first', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(warning).not.toBeInTheDocument();
  expectOrder(desk.link, button('Copy link'), button('Copy as message'), code, button('Show QR code'));
});

test.each(['Take over', 'Auto hand-back'] as const)(
  'the link of "%s" asks before it opens, and the safe answer has the focus',
  async (mode) => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    openDesk();
    const url = await desk.createTakeover(mode, '4917012345678');
    await desk.link.click();
    const question = page.getByRole('dialog', { name: 'Take over yourself?' });
    await expect.element(question).toHaveAccessibleDescription(/takes the conversation over/);
    await expect.element(question.getByRole('button', { name: 'Go back' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(desk.link).toHaveFocus();

    await desk.link.click({ button: 'middle' });
    await expect.element(question).toBeVisible();
    expect(open).not.toHaveBeenCalled();
    await question.getByRole('button', { name: /Open/ }).click();
    await expect.element(question).not.toBeInTheDocument();
    expect(open.mock.calls).toEqual([[url, '_blank', 'noopener,noreferrer']]);
  },
);

test('"Wrong person?" says what cannot be done, what can be done, and when the link ends', async () => {
  installClock('2026-11-22T12:00:00Z');
  openDesk();
  await desk.createLink('4917012345678');
  const cannot = desk.result.getByText(/Sharedesk cannot call a link back/);
  await expect.element(cannot).not.toBeVisible();
  await wrongPerson.click();
  await expect.element(cannot).toBeVisible();
  const steps = desk.result.getByRole('listitem').elements();
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/not to open it/),
    expect.stringMatching(/In MyLINK, take the conversation over/),
  ]);
  const end = desk.result.getByRole('time').element().textContent;
  await expect.element(desk.result.getByText(`Otherwise the link works until ${end}.`)).toBeVisible();
  await expect.element(desk.result.getByText(/the bot stays silent/)).not.toBeInTheDocument();
  await wrongPerson.click();
  await expect.element(cannot).not.toBeVisible();
});

test('"Wrong person?" says that after a takeover the bot stays silent', async () => {
  openDesk();
  await desk.createTakeover('Take over', '4917012345678');
  await wrongPerson.click();
  await expect.element(desk.result.getByText(/the bot stays silent until someone hands the conversation back/)).toBeVisible();
});
