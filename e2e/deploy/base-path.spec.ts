import { basePath, expect, test } from '../support/nginx/fixtures';

test('below a path behind nginx, an operator signs in after a failure, makes a link that opens there, and signs out', async ({
  front,
  startReplicas,
  desk,
  page,
}) => {
  const home = `${front.origin}${basePath}/`;
  await startReplicas({ PUBLIC_URL: `${front.origin}${basePath}`, OIDC_SUPERVISOR_CLAIM: 'groups=share-operators' });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === front.origin && pathname !== basePath && !pathname.startsWith(`${basePath}/`)) elsewhere.push(pathname);
  });
  // The page of a failed sign-in is whole, and leads to the sign-in.
  await page.goto(`${home}auth/callback?state=none`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('User name')).toBeVisible();
  await page.context().clearCookies();

  // The address without its slash leads to the desk.
  await page.goto(`${front.origin}${basePath}?from=crm`);
  await expect(page.getByRole('heading', { name: 'Sign in to Sharedesk' })).toBeVisible();
  expect(page.url()).toBe(`${home}?from=crm`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('User name').fill('ada');
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByText('Ada Lovelace')).toBeVisible();
  expect(page.url()).toBe(`${home}?from=crm`);
  const cookies = async () => (await page.context().cookies()).filter(({ name }) => name.includes('sharedesk'));
  const attributes = { secure: true, httpOnly: true };
  expect(await cookies()).toHaveLength(2);
  expect(await cookies()).toContainEqual(expect.objectContaining({ name: '__Secure-sharedesk', path: `${basePath}/`, ...attributes }));
  expect(await cookies()).toContainEqual(
    expect.objectContaining({ name: '__Secure-sharedesk-sign-out', path: `${basePath}/auth/logout`, ...attributes }),
  );

  const url = await desk.createLink('4917012345678');
  expect(url).toContain(`${home}sandbox/share/`);
  const practice = await page.context().newPage();
  await practice.goto(url);
  await expect(practice.getByRole('heading', { name: 'Practice conversation' })).toBeVisible();
  await expect(practice.locator('body')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await practice.close();

  await page.getByRole('button', { name: /^Menu/ }).click();
  await page.getByRole('link', { name: 'Live links' }).click();
  await expect(page.getByText(/^As of /)).toBeVisible();
  expect(page.url()).toBe(`${home}live-links`);
  await page.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(page.getByRole('region', { name: 'Recent links' })).toContainText('View');

  await page.getByRole('button', { name: /^Menu/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Sharedesk' })).toBeVisible();
  expect(page.url()).toBe(home);
  expect(await cookies()).toEqual([]);
  expect(elsewhere).toEqual([]);
});
