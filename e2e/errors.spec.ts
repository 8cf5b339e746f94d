import { expect, test } from './fixtures';

/** The codes that are not shown with a reference below the form. */
const codesWithTest = ['conversation_not_found', 'cross_site_request', 'invalid_request', 'unauthenticated'];

/** The other codes, each with the words that explain it. The sandbox brings about those that have a trigger; the rest are simulated. */
const rows: { code: string; words: RegExp; trigger?: string }[] = [
  { code: 'upstream_rejected', words: /MyLINK refused this\. Check the user ID/, trigger: 'sandbox:rejected' },
  {
    code: 'upstream_unauthorized',
    words: /does not accept Sharedesk’s credentials.*tell your administrator/,
    trigger: 'sandbox:unauthorized',
  },
  { code: 'rate_limited', words: /Try again in 7 s/, trigger: 'sandbox:throttled' },
  { code: 'upstream_invalid_response', words: /no usable link/, trigger: 'sandbox:broken' },
  { code: 'upstream_unavailable', words: /MyLINK cannot be reached/, trigger: 'sandbox:down' },
  { code: 'upstream_timeout', words: /did not answer in time/, trigger: 'sandbox:silent' },
  { code: 'not_allowed', words: /You may not make this link/, trigger: 'sandbox:not_allowed' },
  { code: 'audit_unavailable', words: /No link was made\. It could not be recorded/ },
  { code: 'outcome_unknown', words: /sent twice.*One may exist/ },
  { code: 'internal_error', words: /Sharedesk failed/ },
  { code: 'invalid_json', words: /out of date.*reload/ },
  { code: 'not_found', words: /out of date.*reload/ },
  { code: 'method_not_allowed', words: /out of date.*reload/ },
  { code: 'payload_too_large', words: /out of date.*reload/ },
  { code: 'unsupported_media_type', words: /out of date.*reload/ },
];

const problem = (status: number, code: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: 't', status, detail: 'd', code, requestId: `request-${code}` }),
});

test('every error of a click is explained, at its field or below the form with a reference, and nothing typed is lost', async ({
  desk,
  page,
}) => {
  await desk.open();
  await test.step('conversation_not_found', async () => {
    await desk.userId.fill('missing-42');
    await desk.hours.fill('5');
    await desk.create.click();
    await expect(desk.userId).toHaveAccessibleDescription(/no conversation/i);
    await expect(desk.userId).toBeFocused();
    await expect(desk.userId).toHaveValue('missing-42');
    await expect(desk.hours).toHaveValue('5');
  });
  for (const { code, words, trigger } of rows) {
    await test.step(code, async () => {
      const userId = trigger ?? code;
      if (!trigger) await page.route('**/api/share-links', (route) => route.fulfill(problem(500, code)), { times: 1 });
      await desk.userId.fill(userId);
      const answer = page.waitForResponse('**/api/share-links');
      await desk.create.click();
      const { code: answered, requestId } = await (await answer).json();
      expect(answered).toBe(code);
      await expect(page.getByText(`Reference: ${requestId}`)).toBeVisible();
      await expect(desk.alert).toHaveText(words);
      await expect(desk.alert).toBeFocused();
      await expect(desk.userId).toHaveValue(userId);
      await expect(desk.create).toHaveAttribute('aria-busy', 'false');
    });
  }
  for (const [status, code, words] of [
    [500, 'a_code_of_tomorrow', /an answer this page does not know/],
    [401, 'unauthenticated', /Session ended\. Sign in to continue/],
  ] as const) {
    await test.step(code, async () => {
      await page.route('**/api/share-links', (route) => route.fulfill(problem(status, code)), { times: 1 });
      await desk.create.click();
      await expect(desk.alert).toHaveText(words);
    });
  }
});

test('every error code that the API documents is explained by a test here', async ({ request }) => {
  const document = await (await request.get('/api/openapi.json')).json();
  const documented: string[] = document.components.schemas.Problem.properties.code.enum;
  expect([...codesWithTest, ...rows.map(({ code }) => code)].sort()).toEqual(documented.sort());
});

test('a page at an address that is not the server’s own says where to go', async ({ startDesk, page, desk }) => {
  const { address } = await startDesk({ PUBLIC_URL: 'https://desk.example' });
  await page.goto(address);
  await desk.userId.fill('1');
  await desk.create.click();
  await expect(desk.alert).toHaveText(/Open Sharedesk at its usual address/);
});

test('a rule that the server has tightened is explained at its field', async ({ startDesk, page, desk }) => {
  const { address } = await startDesk({ SHARE_MAX_HOURS: '4' });
  await page.route('**/api/session', (route) => route.fulfill({ json: { sandbox: true, maxHours: 168, operator: null } }), { times: 1 });
  await page.goto(address);
  await desk.userId.fill('1');
  await desk.hours.fill('8');
  await desk.create.click();
  await expect(desk.hours).toHaveAccessibleDescription(/4/);
  await expect(desk.hours).toHaveValue('8');
});

test('one link more than the limit allows has to wait, and nothing typed is lost', async ({ startDesk, desk, page }) => {
  const { address } = await startDesk({ RATE_LIMIT_PER_MINUTE: '1' });
  await page.goto(address);
  await desk.createLink('4917012345678');
  await desk.userId.fill('4917087654321');
  await desk.create.click();
  await expect(desk.alert).toHaveText(/Try again in \d+ s|Try again in 1 min/);
  await expect(desk.userId).toHaveValue('4917087654321');
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

test('a desk whose server cannot be reached says so and opens on the next try', async ({ desk, page }) => {
  await page.route('**/api/session', (route) => route.abort());
  await page.goto('/');
  await expect(desk.alert).toHaveText(/cannot reach its server/);
  await page.unroute('**/api/session');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(desk.create).toBeVisible();
});

for (const part of ['lazy-parts', 'rules']) {
  test(`while its "${part}" cannot be loaded the page sends nothing, keeps what was typed, and works on the next try`, async ({
    desk,
    page,
  }) => {
    let sent = 0;
    page.on('request', (request) => request.url().endsWith('/api/share-links') && sent++);
    const file = `**/${part}-*.js`;
    await page.route(file, (route) => route.abort());
    await desk.open();
    await desk.userId.fill('4917012345678');
    await desk.hours.fill('5');
    await desk.create.click();
    const explanation = desk.alert.filter({ hasText: 'A part of this page could not be loaded, so nothing was sent' });
    await expect(explanation).toBeInViewport();
    expect(sent).toBe(0);

    await page.unroute(file);
    await expect(desk.userId).toHaveValue('4917012345678');
    await expect(desk.hours).toHaveValue('5');
    await desk.create.click();
    await expect(desk.status).toHaveText('Link created');
    await expect(explanation).toBeHidden();
    await expect(desk.result.getByRole('img', { name: 'QR code' })).toBeVisible();
    expect(sent).toBe(1);
  });
}
