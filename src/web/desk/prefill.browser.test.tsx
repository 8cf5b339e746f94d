import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainOffer } from '#contract/draft';
import { button, desk, openDesk } from '../testing/open-desk';

/** Opens the desk by an address with this fragment. */
function openDeskAt(fragment: string, settings?: Parameters<typeof openDesk>[0]) {
  const opened = openDesk(settings);
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
  await expect.element(desk.result).toHaveTextContent(/(7 h 59 min|8 h) left/);
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

const notice = page.getByText(/^Filled in by a link from your CRM/);

/** Makes a takeover link, and ticks the question away. */
async function askNoMore() {
  await desk.userId.fill('own-customer');
  await desk.mode('Take over').click();
  await desk.create.click();
  await page.getByRole('checkbox', { name: 'Don’t ask again in this tab' }).click();
  await button(/create it/).click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
}

test.each([
  ['a key in the user ID', () => desk.userId.fill('4917012345679')],
  ['another mode', () => desk.mode('Auto hand-back').click()],
  ['other hours', () => desk.hours.fill('3')],
  ['usual hours', () => button('1 day').click()],
])('a form that an address filled in says so, until something is changed: %s', async (_, change) => {
  openDeskAt('userId=4917012345678&mode=takeover&hours=8');
  await expect.element(notice).toBeVisible();
  await change();
  await expect.element(notice).not.toBeInTheDocument();
});

test.each([
  ['takeover', 'Take over'],
  ['auto', 'Auto hand-back'],
] as const)('a prefilled %s link is always asked about, whatever was ticked away, and needs its own click', async (mode, name) => {
  const { server } = openDesk();
  await askNoMore();
  location.assign(`#userId=4917012345678&mode=${mode}&hours=168`);
  await expect.element(desk.mode(name)).toBeChecked();
  await expect.element(page.getByText(/no longer asks/)).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const question = page.getByRole('alertdialog');
  await expect.element(question).toHaveTextContent(/this question is always asked/);
  await expect.element(question.getByRole('checkbox')).not.toBeInTheDocument();
  await expect.element(question.getByRole('button', { name: 'Go back' })).toHaveFocus();
  expect(server.drafts).toHaveLength(1);
  await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
  await expect.element(question).toBeVisible();
  expect(server.drafts).toHaveLength(1);
  await button(/create it/).click();
  await expect.poll(() => server.drafts).toHaveLength(2);
});

test('a key held down since before the question answers nothing, wherever the focus is', async () => {
  const { server } = openDeskAt('userId=4917012345678&mode=takeover');
  await expect.element(desk.mode('Take over')).toBeChecked();
  await desk.create.click();
  for (const name of ['Go back', 'Yes, create it']) {
    const held = button(name).element();
    if (held instanceof HTMLElement) held.focus();
    const key = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    held.dispatchEvent(key);
    expect(key.defaultPrevented).toBe(true);
  }
  const secondHalf = new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true });
  button('Yes, create it').element().dispatchEvent(secondHalf);
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  expect(server.drafts).toEqual([]);
});

/** Asks for a link, and goes back from the question. */
async function expectQuestion() {
  await desk.create.click();
  await expect.element(page.getByRole('alertdialog')).toHaveTextContent(/this question is always asked/);
  await button('Go back').click();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
}

const changeUserId = () => desk.userId.fill('another-customer');
const changeMode = () => desk.mode('Auto hand-back').click();
const changeHours = () => desk.hours.fill('2');

test.each([
  ['number of hours', [changeUserId, changeMode], changeHours],
  ['mode', [changeUserId, changeHours], changeMode],
  ['user ID', [changeHours, changeMode], changeUserId],
] as const)('the question is asked as long as an address’s %s is all that is left', async (_, others, last) => {
  const { server } = openDesk();
  await askNoMore();
  location.assign('#userId=4917012345678&mode=takeover&hours=168');
  await expect.element(desk.hours).toHaveValue('168');
  await expectQuestion();
  for (const change of others) await change();
  await expectQuestion();
  expect(server.drafts).toHaveLength(1);
  await last();
  await desk.create.click();
  await expect.poll(() => server.drafts).toHaveLength(2);
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
});

test('a mode that the operator chooses is asked about where the user ID and the hours are an address’s', async () => {
  const { server } = openDesk();
  await askNoMore();
  location.assign('#userId=4917012345678&hours=168');
  await expect.element(desk.hours).toHaveValue('168');
  await desk.mode('View').click();
  await desk.mode('Take over').click();
  await expect.element(page.getByText(/no longer asks/)).not.toBeInTheDocument();
  await expectQuestion();
  expect(server.drafts).toHaveLength(1);
});

test('what an earlier address filled in and a later one leaves out is still asked about', async () => {
  openDesk();
  await askNoMore();
  location.assign('#userId=4917012345678&mode=takeover&hours=168');
  await expect.element(desk.hours).toHaveValue('168');
  location.assign('#userId=4917087654321&mode=auto');
  await expect.element(desk.userId).toHaveValue('4917087654321');
  await changeUserId();
  await desk.mode('Take over').click();
  await expectQuestion();
});

const replaceQuestion = page.getByRole('dialog', { name: 'Replace what you typed?' });

/** The operator has typed something when an address with other details arrives. */
async function openTypedDesk() {
  const opened = openDesk();
  await desk.userId.fill('typed-customer');
  await desk.hours.fill('5');
  location.assign('#userId=4917012345678&mode=auto&hours=8');
  await expect.element(replaceQuestion).toHaveAccessibleDescription(/4917012345678.*Auto hand-back.*8 hours/);
  await expect.element(replaceQuestion.getByRole('button', { name: 'Keep what I typed' })).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('typed-customer');
  return opened;
}

async function expectForm(userId: string, mode: 'View' | 'Auto hand-back', hours: string) {
  await expect.element(desk.userId).toHaveValue(userId);
  await expect.element(desk.mode(mode)).toBeChecked();
  await expect.element(desk.hours).toHaveValue(hours);
}

test('what was typed is replaced only after a confirmation, and can be put back', async () => {
  await openTypedDesk();
  await button('Replace it').click();
  await expectForm('4917012345678', 'Auto hand-back', '8');
  await expect.element(notice).toBeVisible();
  await button('Put back what I typed').click();
  await expectForm('typed-customer', 'View', '5');
  await expect.element(notice).not.toBeInTheDocument();
  await button('Use the CRM’s details').click();
  await expectForm('4917012345678', 'Auto hand-back', '8');
  await expect.element(notice).toBeVisible();
});

test('what was typed is kept by the safe answer, and the address’s details can still be had', async () => {
  const { server } = await openTypedDesk();
  await userEvent.keyboard('{Enter}');
  await expect.element(replaceQuestion).not.toBeInTheDocument();
  await expectForm('typed-customer', 'View', '5');
  await desk.create.click();
  await expect.poll(() => server.drafts).toEqual([{ userId: 'typed-customer', mode: 'view', hours: 5 }]);
  await button('Use the CRM’s details').click();
  await expectForm('4917012345678', 'Auto hand-back', '8');
  await button('Put back what I typed').click();
  await expectForm('typed-customer', 'View', '5');
});

test('what a link was already made of is replaced without a question', async () => {
  openDesk();
  await desk.createLink('typed-customer');
  location.assign('#userId=4917012345678');
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(replaceQuestion).not.toBeInTheDocument();
});

test('a value that no field can hold is explained under its field until the field is changed', async () => {
  openDeskAt('userId=%E0%A4%A&mode=owner&hours=%FF');
  await expect.element(desk.userId).toHaveAccessibleDescription(/cannot be read/);
  await expect.element(desk.modes).toHaveAccessibleDescription(/a mode that does not exist/);
  await expect.element(desk.hours).toHaveAccessibleDescription(/cannot be read/);
  expect(location.hash).toBe('');

  await desk.userId.fill('4');
  await expect.element(desk.userId).not.toHaveAccessibleDescription(/cannot be read/);
  await desk.mode('Take over').click();
  await expect.element(desk.modes).not.toHaveAccessibleDescription(/does not exist/);
  await desk.hours.fill('2');
  await expect.element(desk.hours).not.toHaveAccessibleDescription(/cannot be read/);
  await expect.element(desk.alert).not.toBeInTheDocument();
});

test.each([
  ['hours=900', '900', /from 1 to 168 hours/],
  ['hours=1.5', '1.5', /whole hours/],
  ['hours=-1', '-1', /whole hours from 1 to 168/],
  ['hours=soon', 'soon', /whole hours/],
  ['hours=1,5', '1,5', /whole hours/],
] as const)('"%s" is put into the field, and the field says what is wrong with it', async (fragment, value, words) => {
  openDeskAt(`userId=1&${fragment}`);
  await expect.element(desk.hours).toHaveAccessibleDescription(words);
  await expect.element(desk.hours).toHaveValue(value);
  await button('8 h').click();
  await expect.element(desk.hours).not.toHaveAccessibleDescription(words);
});

test.each([
  ['userId=a%E2%80%8Bb', /Character 2 cannot be seen: it is U\+200B zero width space/],
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
  await expect.element(desk.hours).toHaveValue('3');
  await expect.element(desk.hours).not.toHaveAccessibleDescription(/from 1 to 168/);
  await expect.element(desk.alert).not.toBeInTheDocument();
  expect(location.hash).toBe('');
});

test('a bot in an address is said to be unknown where bots have no names', async () => {
  const { server } = openDeskAt('userId=42&bot=support');
  await expect.element(page.getByText(/held something that Sharedesk does not know/)).toBeVisible();
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toEqual([{ mode: 'view', userId: '42', hours: 1 }]);
});

test('an address for a bot that the operator may not use makes no link of their own bot until another user ID is entered', async () => {
  const { server } = openDeskAt('userId=42&bot=support', { offer: { ...plainOffer(168), bots: [{ name: 'sales', title: 'Sales' }] } });
  await expect.element(page.getByText(/You cannot use this bot here/)).toBeVisible();
  await desk.create.click();
  await expect.element(desk.create).toBeEnabled();
  expect(server.drafts).toEqual([]);
  await desk.createLink('43');
  expect(server.drafts).toEqual([{ mode: 'view', userId: '43', hours: 1, bot: 'sales' }]);
});
