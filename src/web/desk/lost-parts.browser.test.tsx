import { beforeEach, expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { recentLinks } from '../list/use-recent-links';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';
import { expectRows, makeLinks, recent, rows, storedList } from '../testing/recent-list';

const firstUrl = 'https://share.example/conversation/1';
const heldLink = page.getByRole('textbox', { name: 'Link', exact: true });

beforeEach(() => {
  // React reports what a boundary has caught.
  vi.spyOn(console, 'error').mockReturnValue();
});

/** Takes a node out of the page, as some extensions do: React then fails to remove it itself. */
function takeOut(selector: string, within: Locator = page.elementLocator(document.body)) {
  const element = within.element().querySelector(selector);
  expect(element).not.toBeNull();
  element?.remove();
}

test('where the form fails while a link is being made, the link appears, and the form comes back with what was typed', async () => {
  const { server } = openDesk();
  await desk.userId.fill('4917012345678');
  await desk.hours.fill('8');
  server.answerNextWith(() => problem('upstream_rejected'));
  await desk.create.click();
  await expect.element(desk.alert).toBeVisible();
  takeOut('form [id$=line] > *');
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent('The form could not be shown. What you typed is kept.');
  await expect.element(desk.link).toHaveAttribute('href', 'https://share.example/conversation/2');
  await expectRows(1);

  await button('Show it again').click();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(desk.hours).toHaveValue('8');
  await desk.userId.fill('customer-two');
  await desk.create.click();
  await expect.element(desk.result).toHaveTextContent('customer-two');
  expect(server.drafts).toEqual([
    { mode: 'view', userId: '4917012345678', hours: 8 },
    { mode: 'view', userId: '4917012345678', hours: 8 },
    { mode: 'view', userId: 'customer-two', hours: 8 },
  ]);
});

test('where the result cannot be drawn, the page says that the link was made, and holds it to be copied', async () => {
  openDesk();
  await makeLinks('4917012345678');
  takeOut(':scope > :has([href])', desk.result);
  await button('Hide').click();
  await expect.element(desk.alert).toHaveTextContent('The link was made; it is here.');
  await expect.element(heldLink).not.toBeInTheDocument();
  await button('Show again').click();
  await expect.element(heldLink).toHaveValue(firstUrl);
  await heldLink.click();
  expect(getSelection()?.toString()).toBe(firstUrl);
  await expectRows(1);
  expect(await storedList()).toContain(firstUrl);
  await expect.element(desk.userId).toHaveValue('4917012345678');

  await button('Show the result again').click();
  await expect.element(desk.link).toHaveAttribute('href', firstUrl);
});

test('where the list fails, form and result stay, the page is still masked when it is left, and the list comes back', async () => {
  openDesk();
  await makeLinks('4917012345678', 'customer-two');
  takeOut('footer', recent);
  await recent.getByLabelText('Find').fill('nobody');
  await expect.element(desk.alert).toHaveTextContent('The list of your recent links could not be shown. The links are kept.');
  await expect.element(desk.link).toBeVisible();
  dispatchEvent(new Event('pagehide'));
  await expect.element(desk.link).not.toBeInTheDocument();
  await button('Load the list again').click();
  await expectRows(2);
});

test('what an extension adds beside anything on the page disturbs nothing', async () => {
  openDesk();
  for (const element of document.body.querySelectorAll('div, p, button, label, section, span, form')) {
    element.prepend(document.createElement('ext-before'));
    element.append(document.createElement('ext-after'));
  }
  await makeLinks('4917012345678', 'customer-two');
  await button('Hide').click();
  await button('Show again').click();
  await button('Clear').click();
  await button('Clear it').click();
  await expect.element(rows).not.toBeInTheDocument();
  await expect.element(page.getByText(/could not be shown/)).not.toBeInTheDocument();
});

test('where the result fails while a link is being made, the link is there to be copied', async () => {
  const { server } = openDesk();
  const release = server.hold();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Creating the link/);
  page.getByText('A new link opens here, with its QR code.').element().parentElement?.remove();
  release();
  await expect.element(heldLink).toHaveValue(firstUrl);
  await expect.element(desk.alert).toHaveTextContent('The link was made; it is here.');
  await expectRows(1);
  await button('Show the result again').click();
  await expect.element(desk.link).toHaveAttribute('href', firstUrl);
});

test('where the header fails, form and result stay, and the header comes back', async () => {
  openDesk();
  await makeLinks('4917012345678');
  await button('Menu').click();
  await expect.element(page.getByRole('radio', { name: 'Dark' })).toBeVisible();
  takeOut('header [popover] > *');
  await userEvent.keyboard('{Escape}');
  await expect.element(desk.alert).toHaveTextContent('A part of this page could not be shown.');
  await expect.element(desk.link).toBeVisible();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await button('Show it again').click();
  await expect.element(button('Menu')).toBeVisible();
});

test('where the desk itself fails, the page says so, and comes back', async () => {
  openDesk();
  await makeLinks('4917012345678');
  recent.element().remove();
  recentLinks.clear();
  await expect.element(desk.alert).toHaveTextContent('A part of this page could not be shown.');
  await button('Show it again').click();
  await expect.element(desk.create).toBeVisible();
});
