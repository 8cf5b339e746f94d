import { expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { client, codeFor, type ProviderHabits } from '../testing/fake-provider';
import { reset, sendLink, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { secrets, startSignInDesk } from '../testing/sign-in-desk';
import { draft } from '../testing/test-app';

const person = { name: 'name-canary', preferred_username: 'username-canary', email: 'email-canary@example.com', picture: 'picture-canary' };

/** Starts a desk, and collects everything that must not appear in its log. */
async function startDesk() {
  const upstream = await startFaultyUpstream(sendLink);
  const desk = await startSignInDesk({ claims: person }, { upstreamUrl: upstream.url, secrets: [secrets.new, secrets.old] });
  const secret = new Set<string>([...Object.values(secrets), client.clientSecret, 'canary', 'eyJ', draft.userId]);
  const keepSecret = (asked: URL) => {
    for (const name of ['state', 'nonce', 'code_challenge']) secret.add(asked.searchParams.get(name) ?? '');
    secret.add(codeFor(asked));
    for (const value of desk.jar.values()) secret.add(value);
  };

  function expectClean(count: number) {
    expect(desk.lines).toHaveLength(count);
    for (const { body } of desk.provider.asked('/token')) secret.add(new URLSearchParams(body).get('code_verifier') ?? '');
    const text = desk.lines.join('');
    for (const each of secret) {
      expect(each).not.toBe('');
      expect(text).not.toContain(each);
      // A long part of it must not appear either.
      expect(text).not.toContain(each.slice(0, 20));
    }
  }
  return { ...desk, keepSecret, expectClean };
}

test('from sign-in to sign-out, no log line holds a secret or the person’s name', async () => {
  const { begin, comeBack, visit, keepSecret, expectClean } = await startDesk();
  const asked = await begin('?returnTo=/path-canary');
  keepSecret(asked);
  await comeBack(asked);
  keepSecret(asked);
  await visit('/');
  await visit(paths.session);
  const headers = { 'content-type': 'application/json' };
  expect((await visit(paths.shareLinks, { method: 'POST', headers, body: JSON.stringify(draft) })).status).toBe(201);
  await visit(paths.logout, { method: 'POST' });
  await visit(paths.logout);
  // The sign-in and the sign-out have an audit line each, and the link has two.
  expectClean(7 + 4);
});

test('no log line of a failed sign-in holds a secret or the person’s name', async () => {
  const { begin, comeBack, visit, keepSecret, expectClean, provider, clock } = await startDesk();
  const endings: ProviderHabits[] = [
    { claims: { ...person, nonce: 'nonce-canary' } },
    { sign: () => 'token-canary' },
    { token: sendStatus(400, { 'content-type': 'application/json' }) },
    { token: sendStatus(401, { 'www-authenticate': 'Basic realm="realm-canary"' }) },
    { token: sendStatus(500) },
    { token: reset },
  ];
  for (const habits of endings) {
    const asked = await begin('?returnTo=/path-canary');
    keepSecret(asked);
    Object.assign(provider.habits, habits);
    expect((await comeBack(asked)).status).toBeGreaterThanOrEqual(500);
  }
  const late = await begin();
  keepSecret(late);
  clock.ms += 600_000;
  expect((await comeBack(late)).status).toBe(400);
  const asked = await begin();
  keepSecret(asked);
  await comeBack(asked, { error: 'error-canary', error_description: 'text-canary' });
  await visit(`${paths.callback}?code=code-canary&state=state-canary`);
  await visit(`${paths.callback}/canary?code=code-canary&state=state-canary`);
  await visit(`${paths.login}/canary`);
  // Each sign-in has two request lines and an audit line. Then follow a request with an audit line, and two without.
  expectClean(8 * 3 + 2 + 2);
});

test('no log line holds the query of a misspelled callback path', async () => {
  const { visit, lines } = await startDesk();
  for (const path of [
    '/auth/callback;code=canary',
    '//auth/callback?code=canary',
    '/AUTH/callback?code=canary',
    '/auth/%63allback?code=canary',
  ]) {
    await visit(path);
  }
  expect(lines.join('')).not.toContain('canary');
});
