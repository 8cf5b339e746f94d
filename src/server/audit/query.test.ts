import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder';
import { type Intent, intentLine, outcomeLine, unknownOutcomeLine } from './line';
import { queryTrail } from './query';
import { parseSince } from './since';
import { linkTable } from './table';
import { userHash } from './user-hash';

const customer = '4917012345678';
/** Has the same mask as the customer. */
const other = '4930999999978';
const wanted = { hashes: [userHash('new', customer), userHash('old', customer)], masked: '49***78' };

function intent(
  requestId: string,
  time: string,
  { userId = customer, key = 'new', ...more }: { userId?: string; key?: string } & Partial<Intent> = {},
) {
  const hash = key === '' ? undefined : userHash(key, userId);
  return intentLine(time, { requestId, operator: 'ada', client: '::1', draft: { mode: 'view', userId, hours: 2 }, ...more }, hash);
}
const outcome = (requestId: string) =>
  outcomeLine('2025-03-14T12:00:01.000Z', { requestId, outcome: 'created', attempts: 1, delivered: true });

function write(...files: string[][]): string[] {
  const folder = temporaryFolder();
  return files.map((lines, index) => {
    const path = join(folder, `audit.${index}`);
    writeFileSync(path, lines.join(''));
    return path;
  });
}

describe('the links of one customer', () => {
  test('are found by the hash of either secret, with operator, end and outcome, and nobody else’s', async () => {
    const files = write([
      intent('r-1', '2025-03-13T12:00:00.000Z', { key: 'old' }),
      outcome('r-1'),
      intent('r-2', '2025-03-14T12:00:00.000Z', { userId: other }),
      intent('r-3', '2025-03-14T12:00:00.000Z'),
      '{"level":"info","msg":"request"}\n{"audit":"intent","time":"2025',
    ]);
    expect((await queryTrail(files, { wanted, sinceMs: 0 })).links).toMatchObject([
      { requestId: 'r-1', operator: 'ada', end: '2025-03-13T14:00:00.000Z', outcome: 'created', match: 'sure' },
      { requestId: 'r-3', end: '2025-03-14T14:00:00.000Z', match: 'sure' },
    ]);
  });

  test('that have no hash are found by the mask, and said to be possible matches', async () => {
    const { links } = await queryTrail(write([intent('r-1', '2025-03-14T12:00:00.000Z', { key: '' })]), { wanted, sinceMs: 0 });
    expect(links).toMatchObject([{ requestId: 'r-1', match: 'possible' }]);
    expect(linkTable(links)).toMatch(/Z \?.*\n\n\?: a possible match, found by the masked user ID/s);
  });

  test('have their outcome though it stands in another file, whatever the order, packed or among other words', async () => {
    const [first = '', second = ''] = write([`replica-1 | ${intent('r-1', '2025-03-14T12:00:00.000Z')}`], [outcome('r-1')]);
    const packed = `${first}.gz`;
    writeFileSync(packed, gzipSync(intent('r-2', '2025-03-14T13:00:00.000Z')));
    expect((await queryTrail([packed, second, first], { wanted, sinceMs: 0 })).links).toMatchObject([
      { requestId: 'r-1', outcome: 'created' },
      { requestId: 'r-2' },
    ]);
  });

  test('before a moment are left out', async () => {
    const files = write([intent('r-1', '2025-03-13T12:00:00.000Z'), intent('r-2', '2025-03-14T12:00:00.000Z')]);
    expect((await queryTrail(files, { wanted, sinceMs: Date.parse('2025-03-14') })).links).toMatchObject([{ requestId: 'r-2' }]);
  });
});

describe('where no hash matches', () => {
  test('the links with the same mask are possible matches', async () => {
    const files = write([
      intent('r-1', '2025-03-14T12:00:00.000Z', { key: 'lost' }),
      intent('r-2', '2025-03-14T12:00:01.000Z', { key: '' }),
      intent('r-3', '2025-03-14T12:00:02.000Z', { userId: '4917012345679' }),
    ]);
    expect((await queryTrail(files, { wanted, sinceMs: 0 })).links).toMatchObject([
      { requestId: 'r-1', match: 'possible' },
      { requestId: 'r-2', match: 'possible' },
    ]);
  });

  test('as there is no secret, those with a hash are possible matches too', async () => {
    const files = write([intent('r-1', '2025-03-14T12:00:00.000Z')]);
    const { links } = await queryTrail(files, { wanted: { ...wanted, hashes: [] }, sinceMs: 0 });
    expect(links).toMatchObject([{ requestId: 'r-1', match: 'possible' }]);
  });
});

test('a file in which there is no line of a trail is named, and one of sign-ins alone is a trail', async () => {
  const [passwd = '', empty = '', signIns = ''] = write(
    ['root:x:0:0:root:/root:/bin/bash\n{"audit":"rubbish"}\n'],
    [''],
    ['{"audit":"sign-out","time":"2025-03-14T12:00:00.000Z","requestId":"r-1","client":"::1"}\n'],
  );
  expect(await queryTrail([passwd, signIns, empty], { wanted, sinceMs: 0 })).toEqual({
    links: [],
    withoutTrail: [
      { file: passwd, empty: false },
      { file: empty, empty: true },
    ],
  });
});

test('without a customer, the links without an outcome are listed, and an outcome that came later counts', async () => {
  const unknown = (requestId: string) => unknownOutcomeLine('2025-03-14T12:00:02.000Z', requestId);
  const files = write([
    intent('r-1', '2025-03-14T12:00:00.000Z'),
    intent('r-2', '2025-03-14T12:00:00.000Z', { userId: other }),
    intent('r-3', '2025-03-14T12:00:00.000Z'),
    intent('r-4', '2025-03-14T12:00:00.000Z'),
    outcome('r-1'),
    unknown('r-2'),
    unknown('r-3'),
    outcome('r-3'),
  ]);
  const { links } = await queryTrail(files, { wanted: undefined, sinceMs: 0 });
  expect(links.map(({ requestId, outcome }) => [requestId, outcome])).toEqual([
    ['r-2', 'unknown'],
    ['r-4', undefined],
  ]);
});

test('a file that is not there is an error', async () => {
  await expect(queryTrail([join(temporaryFolder(), 'nothing')], { wanted, sinceMs: 0 })).rejects.toMatchObject({ code: 'ENOENT' });
});

test('the table has a row for each link, and nothing in it plays with the terminal', async () => {
  const operator = 'eve\u001b[2J\u202e';
  const files = write([intent('r-1', '2025-03-14T12:00:00.000Z', { operator }), outcome('r-1')]);
  const table = linkTable((await queryTrail(files, { wanted, sinceMs: 0 })).links);
  expect(table).toMatch(/^[ -~\n]*$/);
  expect(table.split('\n')[1]).toMatch(
    /^2025-03-14T12:00:00Z {2}eve\\u001b\[2J\\u202e {2}view {2}2 +2025-03-14T14:00:00Z {2}created {2}r-1$/,
  );
});

test.each<[string, string | undefined]>([
  ['30m', '2025-03-14T11:30:00.000Z'],
  ['7d', '2025-03-07T12:00:00.000Z'],
  ['2025-03-01', '2025-03-01T00:00:00.000Z'],
  ['2025-03-01T08:00:00Z', '2025-03-01T08:00:00.000Z'],
  ['yesterday', undefined],
  ['7', undefined],
])('the moment %s is %s', (text, moment) => {
  const ms = parseSince(text, Date.parse('2025-03-14T12:00:00Z'));
  expect(ms === undefined ? undefined : new Date(ms).toISOString()).toBe(moment);
});
