import { expect, test } from 'vitest';
import { bulkText } from '#text/bulk';
import { refusalText, rowFailureText, warningText } from './list-texts';

test('a duplicate names the row that is kept', () => {
  expect(refusalText({ is: 'duplicate', firstLine: 3 })).toBe('Same as row 3. One link is made.');
});

test('a character that cannot be seen is named, with its place', () => {
  const details = { maxHours: 1, character: 'U+200B zero width space', position: 3 };
  expect(refusalText({ is: 'issue', issue: 'user_id_unseen', details })).toBe('Character 3 cannot be seen: U+200B zero width space.');
});

test.each([
  [[2], /^Row 2: numbers/],
  [[2, 3], /^Rows 2, 3: numbers/],
  [[2, 3, 4, 5, 6], /^Rows 2, 3, 4 and 2 more: numbers/],
])('a warning names the rows %j', (lines, start) => {
  expect(warningText({ is: 'prefix_lost', lines })).toMatch(start);
});

test('a failure says whether a link may exist', () => {
  expect(rowFailureText({ is: 'failed', code: 'upstream_timeout', mayExist: false })).toContain('No link was made.');
  expect(rowFailureText({ is: 'failed', code: 'upstream_timeout', mayExist: true })).toContain('One may exist');
  expect(rowFailureText({ is: 'failed', code: 'page_left', mayExist: true })).toBe('The page was left before the answer came.');
});

test('what is nothing is left out of the summary', () => {
  expect(bulkText.run.summary({ made: 18, failed: 2, mayExist: 0, held: 0 })).toBe('18 made, 2 failed');
  expect(bulkText.run.summary({ made: 0, failed: 1, mayExist: 2, held: 3 })).toBe('0 made, 1 failed, 2 may exist, 3 not asked for');
});

test('the question names how many conversations the bot may leave', () => {
  expect(bulkText.before.body.takeover(20)).toContain('the bot leaves 20 conversations');
  expect([bulkText.submit(1), bulkText.submit(20)]).toEqual(['Create link', 'Create 20 links']);
});
