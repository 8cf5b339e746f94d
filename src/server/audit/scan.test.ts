import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder';
import { intentLine, outcomeLine, unknownOutcomeLine } from './line';
import { scanTrail } from './scan';

const nowMs = Date.parse('2025-03-14T12:00:00Z');
const at = (minutesAgo: number) => new Date(nowMs - minutesAgo * 60_000).toISOString();
const intent = (requestId: string, minutesAgo: number, keyHash?: string) =>
  intentLine(at(minutesAgo), { requestId, client: '::1', keyHash, draft: { mode: 'view', userId: '49170', hours: 1 } }, undefined);
const outcome = (requestId: string) => outcomeLine(at(1), { requestId, outcome: 'created', attempts: 1, delivered: true });

test('what was left without an outcome is found, and what can still be sent again', async () => {
  const path = join(temporaryFolder(), 'audit');
  writeFileSync(
    path,
    [
      intent('r-1', 60, 'key-1'),
      outcome('r-1'),
      intent('r-2', 30, 'key-2'),
      unknownOutcomeLine(at(20), 'r-2'),
      intent('r-3', 9, 'key-3'),
      intent('r-4', 8, 'key-4'),
      '{"audit":"intent","time":"2025-03-14T11:5',
      '\n',
      outcome('r-4'),
      intent('r-5', 1),
    ].join(''),
  );
  expect(await scanTrail(path, nowMs)).toEqual({
    open: ['r-3', 'r-5'],
    moreOpen: 0,
    recent: new Map([
      ['key-3', { requestId: 'r-3', outcome: undefined }],
      ['key-4', { requestId: 'r-4', outcome: 'created' }],
    ]),
  });
});

test('of too many requests that can still be sent again, the oldest are left out', async () => {
  const path = join(temporaryFolder(), 'audit');
  const first = [intent('r-again', 9, 'key-again'), intent('r-old', 9, 'key-old')];
  const many = Array.from({ length: 4 }, (_, index) => intent(`r-${index}`, 5, `key-${index}`));
  writeFileSync(path, [...first, intent('r-last', 8, 'key-again'), ...many].join(''));
  const { recent } = await scanTrail(path, nowMs, 5);
  expect([...recent.keys()]).toEqual(['key-again', 'key-0', 'key-1', 'key-2', 'key-3']);
  expect(recent.get('key-again')).toEqual({ requestId: 'r-last', outcome: undefined });
});

test('a file that is not there yet, or a device without an end, holds nothing', async () => {
  const nothing = { open: [], moreOpen: 0, recent: new Map() };
  const path = join(temporaryFolder(), 'audit');
  writeFileSync(path, '');
  expect(await scanTrail(path, nowMs)).toEqual(nothing);
  if (process.platform === 'linux') expect(await scanTrail('/dev/zero', nowMs)).toEqual(nothing);
});
