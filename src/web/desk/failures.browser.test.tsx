import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { paths } from '#contract/paths';
import type { ErrorCode } from '#contract/problem';
import { pass } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';

/** After a failure of the connection, the page waits so long before it tries again. */
const retryAfterMs = 1000;

test('what is missing or wrong is explained under its field, and nothing is sent', async () => {
  const { server } = openDesk();
  await desk.hours.fill('1.5');
  await desk.create.click();
  await expect.element(desk.userId).toHaveAccessibleDescription(/Enter the customer’s user ID/);
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.hours).toHaveAccessibleDescription(/whole hours/);

  await desk.userId.fill('..');
  await expect.element(desk.userId).toHaveAccessibleDescription(/no user ID/);
  await desk.userId.fill('49\u200b17');
  await expect.element(desk.userId).toHaveAccessibleDescription(/Character 3 cannot be seen: it is U\+200B zero width space/);
  await desk.userId.fill('x'.repeat(256));
  await expect.element(desk.userId).toHaveAccessibleDescription(/255 characters at most/);
  await desk.hours.fill('');
  await expect.element(desk.hours).toHaveAccessibleDescription(/Enter a number of hours/);
  await desk.hours.fill('169');
  await expect.element(desk.hours).toHaveAccessibleDescription(/from 1 to 168/);
  expect(server.drafts).toEqual([]);
});

test('an unknown user ID is explained under its field, and nothing typed is lost', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => problem('conversation_not_found'));
  await desk.userId.fill('missing-42');
  await desk.hours.fill('5');
  await desk.create.click();
  await expect.element(desk.userId).toHaveAccessibleDescription(/no conversation/i);
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('missing-42');
  await expect.element(desk.hours).toHaveValue('5');
});

test('a server that is too busy says so, and that no link was begun', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => problem('upstream_unavailable', { retryAfterS: 1 }));
  await desk.userId.fill('1');
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent(/^Too busy\. Try again in 1 s/);
});

/** What `fetch` makes of a redirect that it is not to follow. */
const redirect = () => Object.defineProperties(new Response(), { type: { value: 'opaqueredirect' }, ok: { value: false } });

test('a sign-in in front that has ended before the first click says to reload, too', async () => {
  const { server } = openDesk();
  const answer = async (path: string, init?: RequestInit) => (path === paths.session ? redirect() : server.fetch(path, init));
  const fetched = vi.fn(answer);
  vi.stubGlobal('fetch', fetched);
  await expect.poll(() => fetched.mock.calls.length).toBe(1);
  // The page asks once more before it says anything.
  await pass(retryAfterMs);
  await expect.element(desk.alert).toHaveTextContent(/Reload the page to sign in/);
  await expect.element(button('Reload')).toBeVisible();
});

test('a sign-in in front that has ended says to reload, that no link was made, and what is typed outlasts the reload', async () => {
  const { server } = openDesk();
  server.answerNextWith(redirect);
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent(/Reload the page to sign in.*No link was made/);
  await expect.element(button('Reload')).toBeVisible();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await vi.waitUntil(() => Object.keys(sessionStorage).includes('sharedesk.typed.v3.0'), 15_000);

  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(Object.keys(sessionStorage)).not.toContain('sharedesk.typed.v3.0');
});

test.each([
  [429, /^Too busy\. Try again in 7 s/],
  [431, /too many cookies.*delete this site’s cookies/],
  [503, /cannot be reached.*Nobody received a link\. One may exist.*Try again in 7 s/],
])('a proxy that replaces the body of a %i is explained by its status', async (status, words) => {
  const { server } = openDesk();
  server.answerNextWith(() => new Response('<h1>Error</h1>', { status, headers: { 'Retry-After': '7' } }));
  await desk.userId.fill('1');
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent(words);
});

test('a response that is no link, such as a hotel’s sign-in page, is explained', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => new Response('<title>Welcome</title>', { headers: { 'Content-Type': 'text/html' } }));
  await desk.userId.fill('1');
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent(/an answer this page does not know/);
});

test('a server that cannot be reached is explained, and that a link may exist all the same', async () => {
  const { server } = openDesk();
  server.answerAllWith(() => {
    throw new TypeError('Failed to fetch');
  });
  await desk.userId.fill('1');
  await desk.create.click();
  await expect.poll(() => server.keys).toHaveLength(1);
  await pass(retryAfterMs);
  await expect.element(desk.alert).toHaveTextContent(/did not answer.*Nobody received a link\. One may exist; it ends by itself/);
  expect(new Set(server.keys).size).toBe(1);
});

test('a connection that breaks once costs nothing: the same attempt is sent again, and its link is shown', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => {
    throw new TypeError('Failed to fetch');
  });
  await desk.userId.fill('1');
  await desk.create.click();
  await expect.poll(() => server.keys).toHaveLength(1);
  await pass(retryAfterMs);
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.alert).not.toBeInTheDocument();
  const [first, second] = server.keys;
  expect([server.keys.length, second]).toEqual([2, first]);
});

test('each click is an attempt of its own', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => problem('upstream_timeout', { linkMayExist: true }));
  await desk.userId.fill('1');
  await desk.create.click();
  await expect.element(desk.alert).toBeVisible();
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(new Set(server.keys).size).toBe(2);
});

test.each<[ErrorCode, boolean | undefined, RegExp]>([
  ['upstream_timeout', true, /did not answer in time.*Nobody received a link\. One may exist/],
  ['upstream_timeout', false, /did not answer in time.*No link was made\./],
  ['upstream_unavailable', false, /cannot be reached.*No link was made\./],
  ['internal_error', undefined, /Sharedesk failed.*Nobody received a link\. One may exist/],
  ['audit_unavailable', false, /No link was made\. It could not be recorded/],
  ['outcome_unknown', true, /sent twice.*One may exist/],
])('%s, where a link may exist: %s, says no more than is known', async (code, linkMayExist, words) => {
  const { server } = openDesk();
  server.answerNextWith(() => problem(code, { linkMayExist }));
  await desk.userId.fill('1');
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent(words);
  const text = desk.alert.element().textContent ?? '';
  expect(/no link was made/i.test(text)).toBe(linkMayExist === false);
});

test('a wait of more than two seconds is explained while it lasts', async () => {
  const { server } = openDesk();
  const answer = server.hold();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'true');
  await expect.element(desk.status).toHaveTextContent('Creating the link…');
  await pass(2000);
  await expect.element(desk.status).toHaveTextContent(/Slower than usual/);
  answer();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
});

const retry = button(/^Try again/);

test('"Try again" counts the wait down, does nothing until then, and sends the same draft', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => problem('rate_limited', { retryAfterS: 7 }));
  await desk.userId.fill('4917012345678');
  await desk.hours.fill('8');
  await desk.create.click();
  await expect.element(retry).toHaveTextContent('Try again (7)');
  await expect.element(desk.alert).toHaveTextContent('Too busy. Try again in 7 s.');
  await expect.element(retry).toHaveAttribute('aria-disabled', 'true');
  await retry.click({ force: true });
  await pass(4000);
  await expect.element(retry).toHaveTextContent(/^Try again \([23]\)$/);
  await pass(4000);
  await expect.element(retry).toHaveTextContent(/^Try again$/);
  expect(server.drafts).toHaveLength(1);
  await retry.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts[1]).toEqual(server.drafts[0]);
});

test('after a change in the form "Create link" is the way on, and not "Try again"', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => problem('rate_limited', { retryAfterS: 7 }));
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(retry).toBeVisible();
  await desk.hours.fill('2');
  await expect.element(retry).not.toBeInTheDocument();
  await expect.element(desk.alert).toHaveTextContent(/^Too busy/);
});

test('the reference of a failure can be copied', async () => {
  const { server, clipboard } = openDesk();
  server.answerNextWith(() => problem('internal_error', { requestId: '5b0f3c1e-3a52-4b6a-9c39-0d6f6b6f9a11' }));
  await desk.userId.fill('1');
  await desk.create.click();
  await button('Copy reference').click();
  await expect.element(desk.status).toHaveTextContent(/^Copied$/);
  expect(clipboard.text()).toBe('5b0f3c1e-3a52-4b6a-9c39-0d6f6b6f9a11');
});

test.each(['upstream_rejected', 'upstream_timeout', 'rate_limited', 'conversation_not_found'] as const)(
  '%s moves nothing: every control, and what stands below the form, stays where it is',
  async (code) => {
    const { server } = openDesk();
    const places = () =>
      [...document.querySelectorAll('form :is(input, textarea, button[value], [type=submit]), main > :last-child')].map(placeOf);
    await desk.userId.fill('4917012345678');
    await expect.element(desk.hours).toHaveAccessibleDescription(/Until/);
    const before = places();
    server.answerNextWith(() => problem(code, { linkMayExist: true, ...(code === 'rate_limited' && { retryAfterS: 7 }) }));
    await desk.create.click();
    await expect.element(desk.alert).toBeVisible();
    expect(places()).toEqual(before);
  },
);

const placeOf = (element: Element) => {
  const { x, y, width } = element.getBoundingClientRect();
  return [x, y, width];
};

test('a failure that comes while the operator types takes no key away', async () => {
  const { server } = openDesk();
  const answer = server.hold();
  server.answerNextWith(() => problem('upstream_rejected'));
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'true');
  await desk.userId.fill('next-');
  answer();
  await expect.element(desk.alert).toBeVisible();
  await userEvent.keyboard('customer');
  await expect.element(desk.userId).toHaveValue('next-customer');
});
