import { expect, test } from '../support/nginx/fixtures';

test('behind nginx an operator signs in at the public address, with cookies for this host alone, makes a link there, and signs out', async ({
  front,
  startReplicas,
  desk,
  page,
}) => {
  await startReplicas();
  const redirectUris: (string | null)[] = [];
  page.on('request', (request) => redirectUris.push(new URL(request.url()).searchParams.get('redirect_uri')));
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('User name').fill('ada');
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByText('Ada Lovelace')).toBeVisible();
  await expect(desk.create).toBeVisible();
  expect(page.url()).toBe(`${front.origin}/`);
  expect(redirectUris.filter((uri) => uri !== null)).toEqual([`${front.origin}/auth/callback`]);
  const ours = async () => (await page.context().cookies()).filter(({ name }) => name.includes('sharedesk'));
  const attributes = { domain: '127.0.0.1', secure: true, httpOnly: true, sameSite: 'Lax' };
  expect(await ours()).toHaveLength(2);
  expect(await ours()).toContainEqual(expect.objectContaining({ name: '__Host-sharedesk', path: '/', ...attributes }));
  expect(await ours()).toContainEqual(
    expect.objectContaining({ name: '__Secure-sharedesk-sign-out', path: '/auth/logout', ...attributes }),
  );

  const url = await desk.createLink('4917012345678');
  expect(url).toContain(`${front.origin}/sandbox/share/`);
  const practice = await page.context().newPage();
  await practice.goto(url);
  await expect(practice.getByRole('heading', { name: 'Practice conversation' })).toBeVisible();
  await practice.close();

  await page.getByRole('button', { name: /^Menu/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Sharedesk' })).toBeVisible();
  expect(page.url()).toBe(`${front.origin}/`);
  expect(await ours()).toEqual([]);
});
