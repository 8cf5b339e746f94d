import { holdRequests } from './support/hold';
import { browserless } from './support/openid/browserless';
import { expect, test } from './support/openid/fixtures';

test('an operator’s press on "Create link" before the script is there makes one link when it is', async ({ desk, page, server }) => {
  await browserless(page.context().request, server.address).signIn();
  const drafts: unknown[] = [];
  page.on('request', (request) => request.url().endsWith('/api/share-links') && drafts.push(request.postDataJSON()));
  const { release } = await holdRequests(page, '**/index-*.js');
  await page.goto('/', { waitUntil: 'commit' });
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect(desk.create).toHaveAttribute('aria-busy', 'true');

  release();
  await expect(desk.status).toHaveText('Link created');
  expect(drafts).toEqual([{ mode: 'view', userId: '4917012345678', hours: 1 }]);
});
