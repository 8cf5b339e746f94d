import { describe, expect, test } from 'vitest';
import { sendStatus } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';

const discoveryPath = '/.well-known/openid-configuration';

describe('the metadata of the provider', () => {
  test('is fetched again after ten minutes, while the old metadata stays in use', async () => {
    const { begin, provider, clock } = await startSignInDesk();
    await begin();
    provider.habits.metadata = { authorization_endpoint: `${provider.url}/moved` };
    clock.ms += 10 * 60_000 - 1;
    expect((await begin()).pathname).toBe('/authorize');
    expect(provider.asked(discoveryPath)).toHaveLength(1);
    clock.ms += 1;
    expect((await begin()).pathname).toBe('/authorize');
    await expect.poll(async () => (await begin()).pathname).toBe('/moved');
    expect(provider.asked(discoveryPath)).toHaveLength(2);
  });

  test('stays in use after ten minutes if the provider is down', async () => {
    const { begin, provider, clock } = await startSignInDesk();
    await begin();
    provider.habits.down = true;
    clock.ms += 10 * 60_000;
    await begin();
    await provider.arrived(2);
    expect((await begin()).pathname).toBe('/authorize');
  });

  test('is fetched again after a sign-in that failed at the provider, which may have moved its endpoints', async () => {
    const { enter, provider } = await startSignInDesk({ token: sendStatus(404) });
    expect((await enter()).status).toBe(502);
    delete provider.habits.token;
    provider.habits.metadata = { token_endpoint: `${provider.url}/moved` };
    await expect.poll(() => provider.asked(discoveryPath).length).toBe(2);
    await expect.poll(async () => (await enter()).status).toBe(302);
  });

  test('is not fetched again after a refused sign-in', async () => {
    const { begin, comeBack, provider } = await startSignInDesk();
    expect((await comeBack(await begin(), { error: 'access_denied' })).status).toBe(403);
    await begin();
    expect(provider.asked(discoveryPath)).toHaveLength(1);
  });
});
