import { describe, expect, test } from 'vitest';
import { answerText } from './answer-text';
import type { LinkRecord } from './query';

const link: LinkRecord = {
  time: '2025-03-14T12:00:00.000Z',
  requestId: 'r-1',
  client: '::1',
  mode: 'view',
  hours: 2,
  userId: '49***78',
  end: '2025-03-14T14:00:00.000Z',
  match: 'sure',
};
const possible: LinkRecord = { ...link, requestId: 'r-2', match: 'possible' };
const asked = { json: false, hasKey: true, masked: '49***78' };
const passwd = { file: '/etc/passwd', empty: false };

describe('a file without a trail', () => {
  test.each([
    ['/etc/passwd', false, /^"\/etc\/passwd" holds no line of an audit trail\.\nName the file that AUDIT_FILE names/],
    ['audit.jsonl', true, /^"audit.jsonl" is empty\.\nName the file/],
    ['-', false, /^stdin holds no line of an audit trail\./],
  ])('%s is named, and nothing is said of links', (file, empty, words) => {
    for (const masked of ['49***78', undefined]) {
      const answer = answerText({ links: [], withoutTrail: [{ file, empty }] }, { ...asked, masked });
      expect(answer).toMatchObject({ output: '', exitCode: 1 });
      expect(answer.notes).toMatch(words);
    }
  });

  test('does not hide the links of the others', () => {
    const answer = answerText({ links: [link], withoutTrail: [passwd] }, asked);
    expect(answer.output).toContain('r-1');
    expect(answer).toMatchObject({ notes: expect.stringContaining('/etc/passwd'), exitCode: 1 });
  });
});

describe('possible matches alone', () => {
  const found = { links: [possible, { ...possible, requestId: 'r-3' }], withoutTrail: [] };

  test('are counted, and listed as such', () => {
    const answer = answerText(found, asked);
    expect(answer.output).toMatch(/Z \?.*r-2\n.*Z \?.*r-3\n\n\?: a possible match/);
    expect(answer.notes).toMatch(
      /^2 links were asked for with an ID that looks like this one \(49\*\*\*78\), but no hash matches.*another AUDIT_SECRET/,
    );
    expect(answer.exitCode).toBe(2);
  });

  test('are marked in each JSON line, and the note is not among the lines', () => {
    const answer = answerText(found, { ...asked, json: true });
    const lines = answer.output.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ match: 'possible' }, { match: 'possible' }]);
    expect(answer.exitCode).toBe(2);
  });

  test('are said to need a secret where none is set', () => {
    const { notes } = answerText({ links: [possible], withoutTrail: [] }, { ...asked, hasKey: false });
    expect(notes).toMatch(/^1 link was asked for .*Set the server’s AUDIT_SECRET or SESSION_SECRET here/);
  });
});

test.each([
  ['sure matches', [link], /r-1/],
  ['sure and possible matches', [link, possible], /r-2/],
  ['no link', [], /^No link was asked for with this user ID\. Looked for with the secrets/],
])('%s in trails are an answer', (_, links, words) => {
  const answer = answerText({ links, withoutTrail: [] }, asked);
  expect(answer).toMatchObject({ notes: '', exitCode: 0 });
  expect(answer.output).toMatch(words);
});

test('without a customer, it says that every link has an outcome', () => {
  const answer = answerText({ links: [], withoutTrail: [] }, { ...asked, masked: undefined });
  expect(answer).toEqual({ output: 'Every link that was asked for has an outcome.\n', notes: '', exitCode: 0 });
});
