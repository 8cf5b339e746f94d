import { expect, test } from './fixtures';
import { canaries, startFakeConnect } from './support/fake-connect';

test('live, no secret stands in the page, an answer, the browser’s storage or the log, and no signal opens an inspector', async ({
  startDesk,
  desk,
  page,
}) => {
  const connect = await startFakeConnect();
  const live = await startDesk({
    CONNECT_API_URL: connect.url,
    CONNECT_ACCOUNT_API_KEY: canaries.accountKey,
    CONNECT_BOT_API_KEY: canaries.botKey,
    CONNECT_BOT_API_SECRET: canaries.botSecret,
    LOG_LEVEL: 'trace',
  });
  // By default, Node answers this signal by opening its inspector, and says on stderr where it listens. Windows has no such signal.
  if (process.platform !== 'win32') live.signal('SIGUSR1');
  const answers: string[] = [];
  page.on('response', async (response) => {
    answers.push(JSON.stringify(response.headers()), await response.text().catch(() => ''));
  });
  await page.goto(live.address);
  await expect(page.getByRole('complementary', { name: 'Sandbox' })).toBeHidden();
  const userId = '4917012345678';
  const url = await desk.createLink(userId);
  expect(url).toMatch(/^https:\/\/share\.example\//);
  await desk.userId.fill('body-4917012345678');
  await desk.create.click();
  await expect(desk.alert).toHaveText(/MyLINK refused this/);

  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  const seen = [await page.content(), stored, ...answers].join('\n');
  await live.stop();
  const log = live.log.join('\n');
  await connect.stop();
  for (const secret of Object.values(canaries)) {
    expect(seen).not.toContain(secret);
    expect(log).not.toContain(secret);
  }
  expect(log).toContain('share-links');
  expect(live.log.filter((line) => !line.startsWith('{'))).toEqual([]);
  expect(live.log.at(-1)).toContain('"ended"');
  for (const hidden of [url, userId, 'share.example']) expect(log).not.toContain(hidden);
});
