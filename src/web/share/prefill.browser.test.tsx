import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

/** Opens the desk by an address with this fragment. */
function openDeskAt(fragment: string) {
  const opened = openDesk();
  location.assign(`#${fragment}`);
  return opened;
}

test('one click makes the view link that an address prefilled', async () => {
  const { server } = openDeskAt('hours=8&userId=+49%20170');
  await expect.element(desk.userId).toHaveValue('+49 170');
  await expect.element(desk.mode('View')).toBeChecked();
  expect(server.drafts).toEqual([]);
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.result).toHaveTextContent('+49 170');
  await expect.element(desk.result).toHaveTextContent(/7 h 59 min|8 h 0 min/);
});

test('a prefilled takeover needs a confirmation like any other', async () => {
  const { server } = openDeskAt('userId=4917012345678&mode=takeover');
  await expect.element(desk.mode('Take over')).toBeChecked();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await desk.create.click();
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  await expect.element(button('Go back')).toHaveFocus();
  expect(server.drafts).toEqual([]);
});

test('a value that no field can hold is explained under its field until the field is changed', async () => {
  openDeskAt('userId=%E0%A4%A&mode=owner&hours=soon');
  await expect.element(desk.userId).toHaveAccessibleDescription(/cannot be read/);
  await expect.element(desk.modes).toHaveAccessibleDescription(/a mode that does not exist/);
  await expect.element(desk.hours).toHaveAccessibleDescription(/no number of hours/);
  expect(location.hash).toBe('');

  await desk.userId.fill('4');
  await expect.element(desk.userId).not.toHaveAccessibleDescription(/cannot be read/);
  await desk.mode('Take over').click();
  await expect.element(desk.modes).not.toHaveAccessibleDescription();
  await desk.hours.fill('2');
  await expect.element(desk.hours).not.toHaveAccessibleDescription(/no number of hours/);
  await expect.element(desk.alert).not.toBeInTheDocument();
});

test.each([
  ['hours=900', 900, /from 1 to 168 hours/],
  ['hours=1.5', 1.5, /whole hours/],
  ['hours=-1', -1, /from 1 to 168 hours/],
] as const)('"%s" is put into the field, and the field says what is wrong with it', async (fragment, value, words) => {
  openDeskAt(`userId=1&${fragment}`);
  await expect.element(desk.hours).toHaveAccessibleDescription(words);
  await expect.element(desk.hours).toHaveValue(value);
  await button('8 h').click();
  await expect.element(desk.hours).not.toHaveAccessibleDescription(words);
});

test.each([
  ['userId=a%E2%80%8Bb', /U\+200B zero width space/],
  ['userId=', /Enter the customer’s user ID/],
  ['userId=1&userId=2', /more than once/],
] as const)('"%s" is explained under the user ID', async (fragment, words) => {
  openDeskAt(fragment);
  await expect.element(desk.userId).toHaveAccessibleDescription(words);
  await expect.element(desk.userId).toHaveFocus();
  await userEvent.keyboard('4');
  await expect.element(desk.userId).not.toHaveAccessibleDescription(words);
});

test('an unknown part is reported, and the rest is filled in', async () => {
  openDeskAt('userId=4917012345678&colour=red');
  await expect.element(desk.alert).toHaveTextContent(/something that Sharedesk does not know/);
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.alert).not.toBeInTheDocument();
});

test('a further address in an open page fills the form again, and is removed from the address bar too', async () => {
  openDeskAt('userId=1&hours=900');
  await expect.element(desk.hours).toHaveAccessibleDescription(/from 1 to 168/);
  location.assign('#userId=4917087654321&mode=auto&hours=3');
  await expect.element(desk.userId).toHaveValue('4917087654321');
  await expect.element(desk.mode('Auto hand-back')).toBeChecked();
  await expect.element(desk.hours).toHaveValue(3);
  await expect.element(desk.hours).not.toHaveAccessibleDescription(/from 1 to 168/);
  await expect.element(desk.alert).not.toBeInTheDocument();
  expect(location.hash).toBe('');
});

test('"Copy prefill link" copies an address that fills another desk like this one', async () => {
  const { clipboard } = openDesk();
  await desk.userId.fill('+49 170/1');
  await desk.mode('Auto hand-back').click();
  await desk.hours.fill('5');
  await button('Copy prefill link').click();
  await expect.element(page.getByText(/^On your clipboard: an address/)).toBeVisible();
  const { origin, pathname, hash } = new URL(clipboard.text());
  expect(`${origin}${pathname}`).toBe(`${location.origin}/`);

  await desk.userId.fill('');
  await desk.mode('View').click();
  await desk.hours.fill('1');
  location.assign(hash);
  await expect.element(desk.userId).toHaveValue('+49 170/1');
  await expect.element(desk.mode('Auto hand-back')).toBeChecked();
  await expect.element(desk.hours).toHaveValue(5);
});
