import { freePort } from './support/free-port';
import { locationOf } from './support/openid/browserless';
import { expect, test } from './support/openid/fixtures';
import { signInSettings } from './support/openid/start';

const unreachable = 'The sign-in cannot be reached';

test('a desk starts before its provider, says so, and needs no restart when that comes', async ({
  startDesk,
  startProvider,
  openBrowserless,
}) => {
  const port = await freePort();
  const { address } = await startDesk(signInSettings(`http://localhost:${port}`));
  const browser = await openBrowserless(address);
  const readiness = async () => {
    const response = await browser.get('/readyz');
    return [response.status(), (await response.json()).status];
  };
  expect((await browser.get('/healthz')).status()).toBe(200);
  expect(await readiness()).toEqual([503, 'sign_in_down']);
  const refused = await browser.get('/auth/login');
  expect(refused.status()).toBe(503);
  expect(await refused.text()).toContain(unreachable);

  await startProvider({ port });
  await expect.poll(readiness).toEqual([200, 'ready']);
  await browser.signIn();
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
});

test('a provider that goes away during a sign-in lets nobody in, and keeps nobody out afterwards', async ({
  startDesk,
  startProvider,
  openBrowserless,
}) => {
  const port = await freePort();
  const provider = await startProvider({ port });
  const browser = await openBrowserless((await startDesk(signInSettings(provider.address))).address);
  const callback = await browser.passProvider(await browser.begin(), 'ada');
  await provider.stop();
  const answer = await browser.get(callback.href);
  expect(answer.status()).toBe(503);
  expect(await answer.text()).toContain(unreachable);
  expect(await browser.readSession()).toMatchObject({ operator: null });

  await startProvider({ port });
  await browser.signIn();
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
});

for (const [aheadS, words] of [
  [30, '30 s ahead'],
  [-30, '30 s behind'],
] as const) {
  test(`a provider whose clock is ${words} lets operators in`, async ({ startDesk, startProvider, openBrowserless }) => {
    const provider = await startProvider({ aheadS });
    const browser = await openBrowserless((await startDesk(signInSettings(provider.address))).address);
    expect((await browser.signIn()).status()).toBe(302);
    expect(await browser.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
  });
}

test('an ID token that has ended two minutes ago is refused', async ({ startDesk, startProvider, openBrowserless }) => {
  const provider = await startProvider({ aheadS: -120 });
  const browser = await openBrowserless((await startDesk(signInSettings(provider.address))).address);
  const answer = await browser.signIn();
  expect(answer.status()).toBe(502);
  expect(await answer.text()).toContain('The sign-in did not work');
  expect(await browser.readSession()).toMatchObject({ operator: null });
});

test('where the provider has no sign-out of its own, the way out leads to the desk at once', async ({
  startDesk,
  startProvider,
  openBrowserless,
}) => {
  const provider = await startProvider({ noLogout: true });
  const { address } = await startDesk(signInSettings(provider.address));
  const browser = await openBrowserless(address);
  await browser.signIn();
  expect((await browser.post('/auth/logout')).status()).toBe(204);
  const leave = await browser.get('/auth/logout');
  expect(leave.status()).toBe(302);
  expect(new URL(locationOf(leave), address).href).toBe(`${address}/`);
  expect(await browser.readSession()).toMatchObject({ operator: null });
});
