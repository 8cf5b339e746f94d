import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { idList, pasteList, run } from './support/bulk';

/** Answers calls in the server's place, and notes every one of them. */
async function watchCalls(page: Page) {
  let calls: string[] = [];
  const answers = new Map<string, (route: Route) => Promise<void>>();
  await page.route('**/api/share-links', async (route) => {
    const { userId } = route.request().postDataJSON();
    calls.push(userId);
    const answer = answers.get(userId);
    answers.delete(userId);
    await (answer ? answer(route) : route.continue());
  });
  return {
    /** How the next call for this user ID is answered. */
    answer: (userId: string, answer: (route: Route) => Promise<void>) => void answers.set(userId, answer),
    /** Expects exactly these calls since the last time, in any order. */
    expectCalls(userIds: string[]) {
      expect(calls.toSorted()).toEqual(userIds.toSorted());
      calls = [];
    },
  };
}

function refuse(status: number, code: string, members: object = {}, headers: Record<string, string> = {}) {
  const problem = { type: 'about:blank', title: code, status, detail: code, code, requestId: '5b0f3c1e-3a52-4b6a-9c39-0d6f6b6f9a11' };
  const contentType = 'application/problem+json';
  return (route: Route) => route.fulfill({ status, headers, contentType, body: JSON.stringify({ ...problem, ...members }) });
}

/** Lets calls through to the server, but keeps their answers from the page until they are released. */
function keepAnswers() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answer = async (route: Route) => {
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  };
  return { answer, release };
}

test('lists of 3 and 120 rows are made, each row once, by keys or from a file', async ({ desk, page }) => {
  await desk.openWhole();
  const { expectCalls } = await watchCalls(page);
  const { summary, create, rows } = run(page);

  await test.step('what is asked on the way, which Esc answers with no', async () => {
    await pasteList(page, 'Anna B\t491701\nBen\t491702');
    await expect(page.getByRole('dialog', { name: 'Which column has the user IDs?' })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await desk.mode('Take over').check();
    await desk.userId.fill('491701\n491702');
    await create(2).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await desk.mode('View').check();
    await desk.userId.fill('');
    expectCalls([]);
  });

  await test.step('3 typed rows, with keys alone', async () => {
    await desk.userId.focus();
    const typed = idList(3, 'typed-');
    for (const [index, userId] of typed.entries()) {
      if (index > 0) await page.keyboard.press('Shift+Enter');
      await page.keyboard.type(userId);
    }
    await expect(create(3)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(summary).toContainText('3 made');
    expectCalls(typed);
  });

  await test.step('120 rows of a file that Excel has written, with two that are wrong', async () => {
    const listed = idList(120, 'file-');
    const lines = ['User ID;Note', ...listed.map((userId, index) => `${userId};"Note; ${index}"`), '4,91512E+12;', 'file-0;again'];
    const utf16 = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf16le');
    await page.getByLabel('Import a list').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: utf16 });
    await expect(page.getByRole('list', { name: '2 rows without a link' })).toContainText('A spreadsheet has shortened this number');
    await expectNoViolations(page);
    await create(120).click();
    await expect(summary).toContainText('120 made');
    expectCalls(listed);
    await expect(desk.userId).toHaveValue('4,91512E+12');
    await expect(rows.filter({ hasText: 'Note; 119' })).toHaveCount(1);
  });
});

test('whatever interrupts a list, no row is asked for twice and none is lost', async ({ desk, page, context }) => {
  // So high that the foot of the list covers no row.
  await page.setViewportSize({ width: 1280, height: 3000 });
  await desk.openWhole();
  const { answer, expectCalls } = await watchCalls(page);
  const { summary, create, progress, press, rows } = run(page);

  const begin = async (userIds: string[]) => {
    await desk.userId.fill(userIds.join('\n'));
    await create(userIds.length).click();
  };

  await test.step('a limit at the third row', async () => {
    const listed = idList(6, 'limit-');
    answer('limit-2', refuse(429, 'rate_limited', { linkMayExist: false }, { 'Retry-After': '1' }));
    await begin(listed);
    await expect(summary).toContainText('Goes on in 1 s');
    await expect(summary).toContainText('6 made');
    expectCalls([...listed, 'limit-2']);
  });

  await test.step('no network after the fourth row', async () => {
    const listed = idList(8, 'offline-');
    const kept = keepAnswers();
    for (const userId of listed.slice(0, 4)) answer(userId, kept.answer);
    await begin(listed);
    await expect(rows.filter({ hasText: 'Creating…' })).toHaveCount(4);
    await context.setOffline(true);
    kept.release();
    await expect(summary).toContainText('Goes on when you are back');
    await expect(summary).toContainText('4 of 8');
    await expectNoViolations(page);
    await context.setOffline(false);
    await expect(summary).toContainText('8 made');
    expectCalls(listed);
  });

  await test.step('no answer from the upstream in time, and a user ID that nobody has', async () => {
    const listed = [...idList(5, 'late-'), 'missing-1'];
    answer('late-1', refuse(504, 'upstream_timeout', { linkMayExist: true }));
    await begin(listed);
    await expect(summary).toContainText('4 made, 1 failed, 1 may exist');
    await expectNoViolations(page);
    await press('Retry 1');
    await expect(progress).toHaveCount(0);
    expectCalls([...listed, 'missing-1']);
    await press('Dismiss');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Dismiss them' }).click();
  });

  await test.step('"Stop" while four calls are under way', async () => {
    const listed = idList(9, 'stop-');
    const kept = keepAnswers();
    for (const userId of listed.slice(0, 4)) answer(userId, kept.answer);
    await begin(listed);
    await expect(rows.filter({ hasText: 'Creating…' })).toHaveCount(4);
    await expectNoViolations(page);
    await press('Stop');
    kept.release();
    await expect(summary).toContainText('4 made, 5 not asked for');
    expectCalls(listed.slice(0, 4));
    await press('Create the other 5');
    await expect(summary).toContainText('9 made');
    expectCalls(listed.slice(4));
  });

  await test.step('a reload in the middle, which the browser asks about first', async () => {
    const listed = idList(7, 'reload-');
    for (const userId of listed.slice(2, 6)) answer(userId, () => new Promise(() => undefined));
    await begin(listed);
    await expect(summary).toContainText('2 of 7');
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reloaded;
    await expect(summary).toContainText('2 made, 4 may exist, 1 not asked for');
    await expect(rows.filter({ hasText: 'The page was left before the answer came.' })).toHaveCount(4);
    expectCalls(listed.slice(0, 6));
    await press('Create the other 1');
    await expect(summary).toContainText('3 made, 4 may exist');
    expectCalls(['reload-6']);
  });
});
