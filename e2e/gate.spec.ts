import { expect, test } from './fixtures';
import { startGate } from './support/gate';

test('where a sign-in in front has ended, the page says to reload, and what is typed outlasts the way through it', async ({
  desk,
  server,
  page,
}) => {
  const gate = await startGate(server.address);
  await desk.openWhole(gate.address);
  const lookupPart = page.waitForResponse('**/customer-line-*.js');
  await desk.userId.fill('4917099999999');
  // A script that is sent on to the sign-in breaches the Content-Security-Policy.
  await (await lookupPart).finished();
  gate.shut();
  await desk.create.click();
  await expect(desk.alert).toContainText(/Reload the page to sign in.*No link was made/);
  expect(gate.refused.filter((request) => request.endsWith('/api/share-links'))).toEqual(['POST /api/share-links']);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(desk.userId).toHaveValue('4917099999999');
  expect(page.url()).toBe(`${gate.address}/`);
  await desk.create.click();
  await expect(desk.result).toContainText('4917099999999');
  await gate.stop();
});
