import { idList, run } from './support/bulk';
import { linesOf } from './support/lines-of';
import { expect, test } from './support/openid/fixtures';
import { header, openSignedIn, signInAgain, signOut } from './support/openid/pages';

test('a list goes on after its session was ended elsewhere and a new sign-in: no row is lost, and none is asked for twice', async ({
  desk,
  page,
  server,
  openBrowserless,
}) => {
  const before = linesOf(server, 'intent').length;
  await openSignedIn(page, server.address);
  const elsewhere = await openBrowserless();
  await elsewhere.signIn();
  const { summary, create } = run(page);
  let calls = 0;
  await page.route('**/api/share-links', async (route) => {
    calls += 1;
    if (calls === 5) await elsewhere.post('/auth/logout-everywhere');
    await route.continue();
  });
  await desk.userId.fill(idList(12, 'customer-4').join('\n'));
  await create(12).click();

  await signInAgain(page).click();
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(summary).toContainText('12 made');
  const asked = () => linesOf(server, 'intent').slice(before);
  await expect.poll(() => asked().length).toBe(12);
  expect(new Set(asked().map(({ userHash, userId }) => userHash ?? userId)).size).toBe(12);

  await test.step('a sign-out says which rows it would forget', async () => {
    await desk.userId.fill(idList(2, 'missing-').join('\n'));
    await create(2).click();
    await expect(summary).toContainText('2 failed');
    await signOut(page);
    await expect(page.getByRole('dialog')).toContainText('2 rows of your list are not finished');
  });
});
