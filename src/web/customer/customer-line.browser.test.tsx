import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CustomerLookup } from '#contract/customer-lookup';
import { pass } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';

const ada: Partial<CustomerLookup> = {
  found: true,
  fields: { first_name: 'Ada', last_name: 'Rossi', bot_channel: 'whatsapp' },
  control: 'bot',
};
const pauseMs = 600;
const question = page.getByRole('alertdialog');
const name = page.getByText('Ada Rossi');

/** Leaves the field, which asks at once. */
const leave = () => userEvent.tab();

test('after a pause the desk says who the user ID is and who answers, and moves nothing', async () => {
  const { server } = openDesk({ lookUp: () => ada });
  await desk.userId.fill('4917012345678');
  const before = desk.create.element().getBoundingClientRect().y;
  // The part of the page that asks may still be loading.
  await expect
    .poll(async () => {
      await pass(pauseMs);
      return server.lookups;
    })
    .toEqual(['4917012345678']);
  await expect.element(name).toBeVisible();
  await expect.element(page.getByText('whatsapp')).toBeVisible();
  await expect.element(page.getByText('The bot answers')).toBeVisible();
  expect(desk.create.element().getBoundingClientRect().y).toBe(before);
  expect(name.element().closest('[aria-live=polite]')).not.toBeNull();
  expect(server.lookups).toHaveLength(1);
  expect(server.drafts).toEqual([]);
});

test('no key asks by itself: only a pause, a paste or leaving the field does', async () => {
  const { server } = openDesk({ lookUp: () => ada });
  await desk.userId.fill('1');
  await leave();
  await expect.element(name).toBeVisible();

  for (const userId of ['49170', '491701', '4917012']) {
    await desk.userId.fill(userId);
    await expect.element(name).not.toBeInTheDocument();
  }
  await userEvent.fill(desk.userId, '49');
  await pass(60_000);
  expect(server.lookups).toEqual(['1']);
  desk.userId.element().dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: new DataTransfer() }));
  await expect.element(name).toBeVisible();
  expect(server.lookups).toEqual(['1', '49']);
});

test('an ID that an address filled in is sent to nobody until the operator acts', async () => {
  const { server } = openDesk({ lookUp: () => ada });
  location.assign('#userId=4917012345678');
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(page.getByText(/CRM/)).toBeVisible();
  await pass(pauseMs);
  expect(server.lookups).toEqual([]);
  await desk.userId.click();
  await leave();
  await expect.element(name).toBeVisible();
});

test('what comes late about one ID never stands beside another', async () => {
  const answers = new Map<string, (answer: Partial<CustomerLookup>) => void>();
  const { server } = openDesk({ lookUp: (userId) => new Promise((resolve) => answers.set(userId, resolve)) });
  await desk.userId.fill('ada-1');
  await leave();
  await expect.poll(() => server.lookups).toEqual(['ada-1']);
  await desk.userId.fill('bob-1');
  await leave();
  await expect.poll(() => server.lookups).toEqual(['ada-1', 'bob-1']);

  answers.get('bob-1')?.({ ...ada, fields: { first_name: 'Bob' } });
  await expect.element(page.getByText('Bob')).toBeVisible();
  answers.get('ada-1')?.(ada);
  await expect.element(page.getByText('Bob')).toBeVisible();
  await desk.userId.fill('bob-12');
  await expect.element(page.getByText('Bob')).not.toBeInTheDocument();
  await expect.element(name).not.toBeInTheDocument();
});

test.each<[string, Partial<CustomerLookup> | (() => Response), RegExp]>([
  ['can’t be told', { retryAfterS: 120 }, /^Can’t tell who this is just now$/],
  ['is asked for too often', () => problem('rate_limited', { retryAfterS: 7 }), /^Can’t tell who this is just now$/],
  ['is unknown', { found: false }, /^No conversation has this ID$/],
  ['asked for an operator', { ...ada, control: 'requested' }, /^Asked for an operator$/],
  ['has an operator', { ...ada, control: 'operator' }, /^An operator has taken over$/],
  ['has no name', { found: true }, /^Known, without a name$/],
  ['is named by another ID', { ...ada, idDiffers: true }, /^Not the user ID, but another ID of this customer$/],
])('a customer who %s is said to be so, and a link can be made', async (_, answer, words) => {
  openDesk({ lookUp: () => (typeof answer === 'function' ? answer() : answer) });
  await desk.userId.fill('4917012345678');
  await leave();
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(desk.alert).not.toBeInTheDocument();
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
});

test('a link does not wait for a look-up that never answers', async () => {
  const { server } = openDesk({ lookUp: () => new Promise(() => undefined) });
  await desk.createLink('4917012345678');
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toHaveLength(1);
});

test('the question before a takeover names the customer, and warns where an operator has taken over', async () => {
  openDesk({ lookUp: () => ({ ...ada, control: 'operator' }) });
  await desk.mode('Take over').click();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(question).toHaveTextContent('Ada Rossi · whatsapp');
  await expect.element(question).toHaveTextContent('An operator has already taken over this conversation.');
});

test('values are text and stay among themselves, whatever stands in them', async () => {
  openDesk({ lookUp: () => ({ ...ada, fields: { first_name: '<b>Eve</b>', last_name: 'שלום' } }) });
  await desk.userId.fill('4917012345678');
  await leave();
  const value = page.getByText('<b>Eve</b> שלום');
  await expect.element(value).toBeVisible();
  expect(value.element().tagName).toBe('BDI');
});

test('"Hide" hides who it is, and the name goes with the ID', async () => {
  openDesk({ lookUp: () => ada });
  await desk.createLink('4917012345678');
  await expect.element(name).toBeVisible();
  await button('Hide').click();
  await expect.element(name).not.toBeInTheDocument();
  await button('Show again').click();
  await expect.element(name).toBeVisible();
  await desk.userId.fill('');
  await expect.element(name).not.toBeInTheDocument();
});

test('nothing of a customer is stored in the browser', async () => {
  openDesk({ lookUp: () => ada });
  await desk.createLink('4917012345678');
  await expect.element(name).toBeVisible();
  expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('Rossi');
});

test('nobody is looked up after the session has ended', async () => {
  openDesk({ lookUp: () => problem('unauthenticated') });
  await desk.userId.fill('4917012345678');
  await leave();
  await expect.element(page.getByText(/^Session ended/)).toBeVisible();
  await expect.element(page.getByText(/just now$/)).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveValue('4917012345678');
});

test('where look-ups are off, nothing is asked', async () => {
  const { server } = openDesk();
  await desk.createLink('4917012345678');
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.lookups).toEqual([]);
});
