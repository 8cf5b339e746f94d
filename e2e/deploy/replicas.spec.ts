import { linesOf } from '../support/lines-of';
import { expect, signIn, test } from '../support/nginx/fixtures';

const draft = { mode: 'view', userId: '4917012345678', hours: 1 };

test('a sign-in that began on one replica ends on the other, and both make links for it', async ({
  startReplicas,
  signInBrowserless,
  send,
}) => {
  const replicas = await startReplicas();
  const headers = await signInBrowserless('ada');
  for (const made of ['one', 'another']) {
    expect((await send('/api/share-links', { method: 'POST', headers, body: draft })).status, made).toBe(201);
  }

  const seenBy = (replica: (typeof replicas)[number]) => ({
    begun: linesOf(replica, 'request').filter(({ path }) => path === '/auth/login').length,
    finished: linesOf(replica, 'sign-in').length,
    links: linesOf(replica, 'intent').map(({ operator }) => operator),
  });
  const links = ['ada'];
  await expect
    .poll(() => replicas.map(seenBy))
    .toEqual(
      expect.arrayContaining([
        { begun: 1, finished: 0, links },
        { begun: 0, finished: 1, links },
      ]),
    );
});

test('a replica that is stopped is not missed: the operator stays signed in and goes on making links', async ({
  startReplicas,
  desk,
  page,
}) => {
  const [first, second] = await startReplicas();
  await signIn(page, 'ada');
  await desk.createLink('4917012345678');
  await first.stop();
  for (const userId of ['4917012345601', '4917012345602', '4917012345603']) {
    await desk.createLink(userId);
    await expect(desk.result).toContainText(userId);
  }
  await page.reload();
  await expect(page.getByText('Ada Lovelace')).toBeVisible();
  expect(first.log.at(-1)).toContain('"ended"');
  await expect.poll(() => linesOf(second, 'intent').length).toBeGreaterThanOrEqual(3);
});

test('a sign-in that began on a replica that has stopped ends on the other one', async ({ startReplicas, desk, page }) => {
  const replicas = await startReplicas();
  await page.goto('/auth/login');
  const begunOn = () => replicas.find((replica) => linesOf(replica, 'request').some(({ path }) => path === '/auth/login'));
  await expect.poll(begunOn).toBeDefined();
  await begunOn()?.stop();
  await page.getByLabel('User name').fill('ada');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(desk.create).toBeVisible();
});
