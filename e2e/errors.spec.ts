import { expect, test } from './fixtures';

/** What the sandbox brings about with `sandbox:…` as the user ID, and the words that explain it. */
const failures = [
  { trigger: 'rejected', code: 'upstream_rejected', words: /MyLINK refused this\. Check the user ID/ },
  { trigger: 'unauthorized', code: 'upstream_unauthorized', words: /does not accept Sharedesk’s credentials.*tell your administrator/ },
  { trigger: 'throttled', code: 'rate_limited', words: /Try again in 7 s/ },
  { trigger: 'broken', code: 'upstream_invalid_response', words: /no usable link/ },
  { trigger: 'down', code: 'upstream_unavailable', words: /MyLINK cannot be reached/ },
  { trigger: 'silent', code: 'upstream_timeout', words: /did not answer in time/ },
  { trigger: 'not_allowed', code: 'not_allowed', words: /You may not make this link/ },
];

test('every failure of the upstream is explained, at its field or below the form with a reference, and nothing typed is lost', async ({
  desk,
  page,
}) => {
  await desk.open();
  await desk.userId.fill('missing-42');
  await desk.hours.fill('5');
  await desk.create.click();
  await expect(desk.userId).toHaveAccessibleDescription(/no conversation/i);
  await expect(desk.userId).toBeFocused();
  await expect(desk.userId).toHaveValue('missing-42');

  for (const { trigger, code, words } of failures) {
    await test.step(code, async () => {
      await desk.userId.fill(`sandbox:${trigger}`);
      const answer = page.waitForResponse('**/api/share-links');
      await desk.create.click();
      const { code: answered, requestId } = await (await answer).json();
      expect(answered).toBe(code);
      await expect(page.getByText(`Reference: ${requestId}`)).toBeVisible();
      await expect(desk.alert).toHaveText(words);
      await expect(desk.alert).toBeFocused();
      await expect(desk.userId).toHaveValue(`sandbox:${trigger}`);
      await expect(desk.create).toHaveAttribute('aria-busy', 'false');
    });
  }
  await expect(desk.hours).toHaveValue('5');
});

test('offline is said before and after the click, moves nothing, and the click is not sent later', async ({ desk, page, context }) => {
  let sent = 0;
  const list = page.getByText('Links you make appear here');
  await desk.openWhole();
  await desk.userId.fill('4917012345678');
  const place = await list.boundingBox();
  await context.setOffline(true);
  await expect(page.getByText(/You are offline. What you typed stays/)).toBeVisible();
  expect(await list.boundingBox()).toEqual(place);
  await desk.create.click();
  await expect(desk.alert).toHaveText(/nothing was sent/);

  page.on('request', (request) => request.url().endsWith('/api/share-links') && sent++);
  await context.setOffline(false);
  await expect(page.getByText(/What you typed stays/)).toBeHidden();
  await expect(desk.userId).toHaveValue('4917012345678');
  expect(sent).toBe(0);
  await desk.create.click();
  await expect(desk.status).toHaveText('Link created');
  expect(sent).toBe(1);
});

test('a server that cannot be reached is said, a form without its rules sends nothing, and each works on the next try', async ({
  desk,
  page,
}) => {
  let sent = 0;
  page.on('request', (request) => request.url().endsWith('/api/share-links') && sent++);
  const unreachable = desk.alert.filter({ hasText: 'cannot reach its server' });
  const explanation = desk.alert.filter({ hasText: 'A part of this page could not be loaded, so nothing was sent' });
  await page.route('**/api/session', (route) => route.abort());
  await page.route('**/rules-*.js', (route) => route.abort());
  await page.goto('/');
  await expect(unreachable).toBeVisible();
  await page.unroute('**/api/session');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(unreachable).toBeHidden();

  await desk.userId.fill('4917012345678');
  await desk.hours.fill('5');
  await desk.create.click();
  await expect(explanation).toBeInViewport();
  expect(sent).toBe(0);
  await page.unroute('**/rules-*.js');
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(desk.hours).toHaveValue('5');
  await desk.create.click();
  await expect(desk.status).toHaveText('Link created');
  await expect(explanation).toBeHidden();
  expect(sent).toBe(1);
});
