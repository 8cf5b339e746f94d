import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Offer, plainOffer } from '#contract/draft';
import { button, desk, openDesk } from '../testing/open-desk';
import { actByMenu, recent, rows } from '../testing/recent-list';

const bots = [
  { name: 'sales', title: 'Sales' },
  { name: 'support', title: 'Customer support' },
];
const bot = page.getByRole('combobox', { name: 'Bot' });
const reason = page.getByRole('textbox', { name: 'Reason' });
const openWith = (offer: Partial<Offer>) => openDesk({ offer: { ...plainOffer(168), ...offer } });
const hoursOf = (view: number, takeover: number, auto: number): Partial<Offer> => ({
  modes: [
    { mode: 'view', maxHours: view, allowed: true },
    { mode: 'takeover', maxHours: takeover, allowed: true },
    { mode: 'auto', maxHours: auto, allowed: true },
  ],
});

test('where there are several bots, one is chosen, named with the link, and chosen again in this tab', async () => {
  const { server } = openWith({ bots });
  await expect.element(bot).toHaveValue('sales');
  await bot.selectOptions('Customer support');
  await desk.createLink('42');
  expect(server.drafts).toEqual([{ mode: 'view', userId: '42', hours: 1, bot: 'support' }]);
  await expect.element(desk.result).toHaveTextContent('Customer support');
  await expect.element(recent).toHaveTextContent('Customer support');
  await page.getByRole('searchbox', { name: 'Find' }).fill('customer SUP');
  await expect.element(recent.getByRole('button', { name: /^Show:/ })).toBeVisible();

  await button(/^New link/).click();
  await expect.element(bot).toHaveValue('support');
  await bot.selectOptions('Sales');
  await desk.mode('Take over').click();
  await desk.userId.fill('43');
  await desk.create.click();
  await expect.element(page.getByRole('alertdialog')).toHaveTextContent('Bot: Sales');
});

test('one bot needs no choice', async () => {
  openWith({ bots: bots.slice(0, 1), reason: 'optional' });
  await expect.element(reason).toBeVisible();
  expect(bot.elements()).toEqual([]);
});

test('a reason that is required is asked for, sent, and kept for the next link to the same customer', async () => {
  const { server } = openWith({ reason: 'required' });
  await desk.userId.fill('42');
  await desk.create.click();
  await expect.element(reason).toHaveAccessibleDescription(/Enter the reason, such as a ticket number/);
  expect(server.drafts).toEqual([]);
  await reason.fill(' TICKET-42 ');
  await desk.createLink('42');
  expect(server.drafts).toMatchObject([{ reason: 'TICKET-42' }]);
  await reason.fill('');
  await actByMenu(rows.first(), 'Create again');
  await expect.element(reason).toHaveValue('TICKET-42');
});

test('modes that are not offered, or that this account may not use, are not there, and the page says why', async () => {
  const modes = [
    { mode: 'view' as const, maxHours: 168, allowed: true },
    { mode: 'takeover' as const, maxHours: 168, allowed: false },
  ];
  openWith({ modes });
  await expect.element(desk.modes).toHaveAccessibleDescription('Your account: View only');
  expect(desk.modes.getByRole('radio').elements()).toHaveLength(1);
});

test('a mode that lasts less shortens the hours with a word, and another one gives them back', async () => {
  openWith(hoursOf(168, 8, 24));
  await desk.hours.fill('72');
  await desk.mode('Take over').click();
  await expect.element(desk.hours).toHaveValue('8');
  await expect.element(page.getByText('Take over: 8 hours at most, so this was shortened from 3 days.')).toBeVisible();
  await desk.mode('Auto hand-back').click();
  await expect.element(desk.hours).toHaveValue('24');
  await desk.mode('View').click();
  await expect.element(desk.hours).toHaveValue('72');
  expect(page.getByText(/shortened/).elements()).toEqual([]);
  await desk.mode('Take over').click();
  await desk.userId.fill('42');
  await desk.hours.click();
  await userEvent.keyboard('{Control>}a{/Control}9{Enter}');
  await expect.element(desk.hours).toHaveAccessibleDescription(/from 1 to 8/);
});
