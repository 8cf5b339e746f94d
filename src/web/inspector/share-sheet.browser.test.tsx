import { expect, onTestFinished, test } from 'vitest';
import { button, desk, openDesk } from '../testing/open-desk';

/** Gives the browser a share sheet that records what it gets, and fails where the test says so. */
function installShareSheet() {
  const sheet = { shared: [] as ShareData[], fails: '' };
  const share = async (data: ShareData) => {
    sheet.shared.push(data);
    if (sheet.fails) throw new DOMException('no', sheet.fails);
  };
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'share');
  });
  return sheet;
}

test('without a share sheet there is no "Share…"', async () => {
  Reflect.deleteProperty(Navigator.prototype, 'share');
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(button('Copy as message')).toBeVisible();
  await expect.element(button('Share…')).not.toBeInTheDocument();
});

test('the share sheet gets the link and says what it allows', async () => {
  const sheet = installShareSheet();
  openDesk();
  const url = await desk.createLink('4917012345678');
  await button('Share…').click();
  const title = 'Please read along in a live customer chat';
  await expect.poll(() => sheet.shared).toEqual([{ title, text: expect.stringMatching(/It ends on .*don’t forward it/), url }]);
  expect(JSON.stringify(sheet.shared)).not.toContain('4917012345678');
  await expect.element(desk.alert).not.toBeInTheDocument();
});

test('a share sheet that is closed is no failure; one that does not open is', async () => {
  const sheet = installShareSheet();
  openDesk();
  await desk.createLink('4917012345678');
  sheet.fails = 'NotAllowedError';
  await button('Share…').click();
  await expect.element(desk.alert).toHaveTextContent(/did not open its share sheet\. Copy the link instead/);
  sheet.fails = 'AbortError';
  await button('Share…').click();
  await expect.element(desk.alert).not.toBeInTheDocument();
  expect(sheet.shared).toHaveLength(2);
});
