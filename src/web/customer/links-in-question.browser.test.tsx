import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CustomerLinks } from '#contract/live-link';
import { pass } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';

type Link = NonNullable<CustomerLinks['links']>[number];

const operator = 'Ada Lovelace';
const question = page.getByRole('alertdialog');
const goOn = question.getByRole('button', { name: /create/ });
const maria = page.getByText(/^A takeover link for this customer, made by .Maria., lives until [^.]+\.$/);
const untold = page.getByText('Sharedesk cannot tell now whether another link for this customer is live.');
const mariaBeside = desk.result.getByText(/^Another link that takes over this conversation, made by .Maria., lives until/);

const linkOf = (userId: string, change: Partial<Link> = {}): Link => ({
  ...{ userId, mode: 'takeover', own: false, operator: 'Maria', expiresAt: new Date(Date.now() + 60_000).toISOString() },
  ...change,
});

/** Ends before those of others. */
const ownOf = (userId: string) => linkOf(userId, { own: true, expiresAt: new Date(Date.now() + 30_000).toISOString() });

async function askFor(userId: string) {
  await desk.mode('Take over').click();
  await desk.userId.fill(userId);
  await desk.create.click();
  await expect.element(question).toBeVisible();
}

/** An answer that a test gives when it likes. */
function answerLater() {
  let answer: (links: Link[]) => void = () => undefined;
  const answered = new Promise<Link[]>((resolve) => {
    answer = resolve;
  });
  return { answered, answer: (...links: Link[]) => answer(links) };
}

test('the question says which link lives already when it is known, politely, and no button moves', async () => {
  const { answered, answer } = answerLater();
  const { server } = openDesk({ operator, findLinks: () => answered });
  await desk.mode('Take over').click();
  await desk.userId.fill('4917012345678');
  expect(server.askedLinks).toEqual([]);
  await desk.create.click();
  await expect.poll(() => server.askedLinks).toEqual([['4917012345678']]);
  const before = goOn.element().getBoundingClientRect().y;
  answer(linkOf('4917012345678'));
  await expect.element(maria).toBeVisible();
  expect(maria.element().closest('[aria-live=polite]')).not.toBeNull();
  expect(goOn.element().getBoundingClientRect().y).toBe(before);
});

test('what cannot be told after two seconds is said quietly, holds nothing up, and is put right by a late answer', async () => {
  const { answered, answer } = answerLater();
  openDesk({ operator, findLinks: () => answered });
  await askFor('4917012345678');
  await expect.element(untold).not.toBeInTheDocument();
  await pass(2000);
  await expect.element(untold).toBeVisible();
  answer();
  await expect.element(page.getByText('No other link that takes over is known for this customer.')).toBeVisible();
  await expect.element(untold).not.toBeInTheDocument();
});

test.each([
  ['the store cannot be asked', () => null],
  ['the request fails', () => problem('rate_limited', { retryAfterS: 7 })],
])('where %s, the question says so and the link is made all the same', async (_, findLinks) => {
  const { server } = openDesk({ operator, findLinks });
  await askFor('4917012345678');
  await expect.element(untold).toBeVisible();
  await goOn.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toHaveLength(1);
});

test('a list says how many rows have links already, and asks for fifty at a time', async () => {
  const userIds = Array.from({ length: 60 }, (_, index) => `customer-${index + 1}`);
  const { server } = openDesk({
    operator,
    findLinks: (asked) => (asked.includes('customer-60') ? null : [linkOf('customer-1'), linkOf('customer-2', { own: true })]),
  });
  await desk.mode('Auto hand-back').click();
  await desk.userId.fill(userIds.join('\n'));
  await button('Create 60 links').click();
  await expect.element(question).toHaveTextContent(/2 of 60 rows: a link that takes over is live already, made by .Maria., you\./);
  await expect.element(question).toHaveTextContent('Sharedesk cannot tell now for every row whether a link is live already.');
  expect(server.askedLinks.map(({ length }) => length)).toEqual([50, 10]);
});

test('where the question is switched off, the new link says which one of another operator lives, moves no button, and asks nothing of a view link', async () => {
  const { answered, answer } = answerLater();
  const findLinks = ([userId = '']: string[]) => (userId === 'without-one' ? answered : [ownOf(userId), linkOf(userId)]);
  const { server } = openDesk({ operator, findLinks });
  await askFor('with-a-question');
  await expect.element(page.getByText(/made by .Maria., lives until [^.]+\. And one more\.$/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Don’t ask again in this tab' }).click();
  await goOn.click();
  await expect.element(desk.result).toHaveTextContent('with-a-question');
  await expect.element(mariaBeside).not.toBeInTheDocument();

  await desk.userId.fill('without-one');
  await desk.create.click();
  await expect.element(desk.result).toHaveTextContent('without-one');
  const below = () =>
    button(/Show QR code/)
      .element()
      .getBoundingClientRect().y - desk.result.element().getBoundingClientRect().y;
  const before = below();
  answer(ownOf('without-one'), linkOf('without-one'));
  await expect.element(mariaBeside).toBeVisible();
  expect(below()).toBe(before);
  await button('Hide').click();
  await expect.element(mariaBeside).not.toBeInTheDocument();
  await button('Show again').click();
  await expect.element(mariaBeside).toBeVisible();
  await desk.mode('View').click();
  await desk.createLink('to-view');
  expect(server.askedLinks).toEqual([['with-a-question'], ['without-one']]);
});

test('a question after the session was ended gives way to the sign-in, and what is typed stays', async () => {
  const { server } = openDesk({ operator });
  await desk.createLink('4917012345678');
  server.endSession();
  await desk.mode('Take over').click();
  await desk.userId.fill('typed after the end');
  await desk.create.click();
  await expect.element(page.getByRole('dialog', { name: 'Session ended. Sign in to continue.' })).toBeVisible();
  await expect.element(question).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveValue('typed after the end');
  await expect.element(desk.mode('Take over')).toBeChecked();
  expect(server.drafts).toHaveLength(1);
});
