import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const menu = button('Menu');
const theme = (name: string) => page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name });
const language = (name: string) => page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name });
const background = () => getComputedStyle(document.body).backgroundColor;

test('the menu opens with one key, its choices follow with Tab, and Esc gives the focus back', async () => {
  openDesk();
  await desk.userId.click();
  menu.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(theme('System')).toBeChecked();
  await userEvent.tab();
  await expect.element(theme('System')).toHaveFocus();
  await userEvent.tab();
  await expect.element(language('English')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('Keyboard help')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('Set up a CRM link')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(theme('System')).not.toBeInTheDocument();
  await expect.element(menu).toHaveFocus();
});

test('arrow keys only walk through the languages, so that nobody loads the page in one that they pass', async () => {
  openDesk();
  await menu.click();
  await expect.element(language('English')).toBeVisible();
  language('English').element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(language('Italiano')).toHaveFocus();
  await expect.element(language('English')).toBeChecked();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.element(language('العربية')).toHaveFocus();
  expect(document.cookie).toBe('');
});

test('a click elsewhere closes the menu', async () => {
  openDesk();
  await menu.click();
  await expect.element(theme('Dark')).toBeVisible();
  await desk.userId.click();
  await expect.element(theme('Dark')).not.toBeInTheDocument();
});

test('the theme is chosen with the arrow keys, and the menu stays open to compare', async () => {
  openDesk();
  await menu.click();
  await theme('Light').click();
  const light = background();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(theme('Dark')).toBeChecked();
  expect(background()).not.toBe(light);
  await theme('System').click();
});

test.each([
  ['Keyboard help', 'Keyboard shortcuts'],
  ['Set up a CRM link', 'Set up a CRM link'],
])('"%s" opens a dialog in place of the menu, and closing it leads back to the menu’s button', async (choice, dialog) => {
  openDesk();
  await menu.click();
  await button(choice).click();
  await expect.element(page.getByRole('dialog', { name: dialog })).toBeVisible();
  await expect.element(theme('System')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(menu).toHaveFocus();
});

test('the CRM link has a placeholder, is copied, and fills a desk once an ID replaces it', async () => {
  const { clipboard } = openDesk({ maxHours: 4 });
  await menu.click();
  await button('Set up a CRM link').click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toHaveTextContent('A whole number from 1 to 4.');
  await button('Copy address').click();
  await expect.element(dialog).toHaveTextContent('Address copied.');
  const [desks, fragment] = clipboard.text().split('#');
  expect(desks).toBe(`${location.origin}/`);
  expect(fragment).toBe('userId={USER_ID}&mode=view&hours=4');
  await userEvent.keyboard('{Escape}');

  location.hash = fragment?.replace('{USER_ID}', encodeURIComponent('+49 170/1')) ?? '';
  await expect.element(desk.userId).toHaveValue('+49 170/1');
  await expect.element(desk.hours).toHaveValue('4');
});

test('where the browser refuses to copy the CRM link, it is selected', async () => {
  const { clipboard } = openDesk();
  clipboard.refuse();
  await menu.click();
  await button('Set up a CRM link').click();
  await button('Copy address').click();
  await expect.element(desk.alert).toHaveTextContent('Select the address and copy it.');
  const field = page.getByRole('textbox', { name: 'Address' });
  await expect.element(field).toHaveFocus();
});
