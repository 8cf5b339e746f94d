import { expect, test, vi } from 'vitest';
import { paths } from '#contract/paths';
import type { ErrorCode } from '#contract/problem';
import { installClock } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';

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
  await expect.element(desk.alert).toHaveTextContent(/was not begun\. Try again in 1 s/);
});

/** What `fetch` makes of a redirect that it is not to follow. */
const redirect = () => Object.defineProperties(new Response(), { type: { value: 'opaqueredirect' }, ok: { value: false } });

test('a sign-in in front that has ended before the first click says to reload, too', async () => {
  const { server } = openDesk();
  const answer = async (path: string, init?: RequestInit) => (path === paths.session ? redirect() : server.fetch(path, init));
  vi.stubGlobal('fetch', answer);
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
  await vi.waitUntil(() => Object.keys(sessionStorage).includes('sharedesk.typed.v2'));

  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(Object.keys(sessionStorage)).not.toContain('sharedesk.typed.v2');
});

test.each([
  [429, /Too many links.*Try again in 7 s/],
  [431, /more cookies.*delete this site’s cookies/],
  [503, /cannot be reached.*Try again in 7 s.*If a link was made all the same/],
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
  await expect.element(desk.alert).toHaveTextContent(/did not answer.*If a link was made all the same, nobody has it/);
  expect(new Set(server.keys).size).toBe(1);
});

test('a connection that breaks once costs nothing: the same attempt is sent again, and its link is shown', async () => {
  const { server } = openDesk();
  server.answerNextWith(() => {
    throw new TypeError('Failed to fetch');
  });
  await desk.userId.fill('1');
  await desk.create.click();
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
  ['upstream_timeout', true, /did not answer in time.*If a link was made all the same, nobody has it/],
  ['upstream_timeout', false, /did not answer in time.*No link was made\./],
  ['upstream_unavailable', false, /cannot be reached.*No link was made\./],
  ['internal_error', undefined, /server failed.*If a link was made all the same/],
  ['audit_unavailable', false, /The record of links can’t be written, so no link was made\./],
  ['outcome_unknown', true, /sent twice.*A link may exist/],
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
  installClock();
  const { server } = openDesk();
  const answer = server.hold();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'true');
  await expect.element(desk.status).toHaveTextContent('Creating the link…');
  vi.advanceTimersByTime(2000);
  await expect.element(desk.status).toHaveTextContent(/longer than usual/);
  answer();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
});
