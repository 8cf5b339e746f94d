import { describe, expect, test } from 'vitest';
import { customerLinksSchema, liveLinksHoursSchema, liveLinksSchema } from '#contract/live-link';
import { userIdHeader } from '#contract/live-links-request';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { createMemoryStore } from '../store/memory-store';
import { StoreDown } from '../store/store';
import { readDocument } from '../testing/documented';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';
import { anyLink, createTestApp, startMs, type TestSettings } from '../testing/test-app';

const json = { 'content-type': 'application/json' };
const takeoverClaim = { name: 'groups', value: 'lead' };
const supervised = { ...anyLink, takeoverClaim, supervisorClaim: { name: 'groups', value: 'supervisor' } };

const foreseen = async (response: Response, path: string = paths.liveLinks) => (await readDocument()).expectForeseen('get', path, response);

/** A desk with supervisors, where Ada makes links. */
async function startDesk(settings: TestSettings = {}) {
  const { url } = await startFaultyUpstream(sendLink);
  const desk = await startSignInDesk({}, { upstreamUrl: url, policy: supervised, ...settings });
  async function sitDown(sub: string, ...groups: string[]) {
    desk.jar.clear();
    desk.provider.habits.claims = { sub, name: `Name of ${sub}`, groups };
    await desk.enter();
  }
  const send = (path: string, body: unknown) => desk.visit(path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  async function make(userId: string, mode = 'view', hours = 1): Promise<string> {
    const response = await send(paths.shareLinks, { userId, mode, hours });
    expect(response.status).toBe(201);
    return response.headers.get('x-request-id') ?? '';
  }
  const look = (query = '', headers: Record<string, string> = {}) => desk.visit(paths.liveLinks + query, { headers });
  async function list(query = '', headers?: Record<string, string>) {
    const response = await look(query, headers);
    expect(response.status).toBe(200);
    await foreseen(response);
    return liveLinksSchema.parse(await response.json());
  }
  const idsOf = async (...asked: Parameters<typeof list>) => (await list(...asked)).links.map(({ requestId }) => requestId);
  return { ...desk, sitDown, send, make, look, list, idsOf };
}

const codeOf = async (response: Response) => problemSchema.parse(await response.json()).code;

describe('a supervisor', () => {
  test('sees who made which link, and when it ends', async () => {
    const { sitDown, make, list, readSession } = await startDesk();
    await sitDown('ada', 'lead');
    const view = await make('c-1', 'view', 2);
    const takeover = await make('c-2', 'takeover');
    await sitDown('sue', 'supervisor');
    expect(await readSession()).toMatchObject({ supervisor: true });
    const made = { operator: 'ada', operatorName: 'Name of ada', bot: null, createdAt: '2025-03-14T12:00:00.000Z' };
    expect(await list()).toEqual({
      links: [
        { ...made, requestId: takeover, mode: 'takeover', expiresAt: '2025-03-14T13:00:00.000Z' },
        { ...made, requestId: view, mode: 'view', expiresAt: '2025-03-14T14:00:00.000Z' },
      ],
      next: null,
    });
  });

  test('filters by operator, mode, end and user ID, all at once', async () => {
    const { sitDown, make, idsOf, lines } = await startDesk();
    await sitDown('ada', 'lead');
    const one = await make('canary/ü', 'view', 1);
    const two = await make('canary/ü', 'takeover', 2);
    const three = await make('c-2', 'takeover', 3);
    await sitDown('sue', 'supervisor', 'lead');
    const four = await make('canary/ü', 'takeover', 4);
    const canary = { [userIdHeader]: encodeURIComponent(' canary/ü ') };
    expect(await idsOf('?operator=ada')).toEqual([one, two, three]);
    expect(await idsOf('?mode=takeover')).toEqual([two, three, four]);
    expect(await idsOf('?before=2025-03-14T15:00:00Z')).toEqual([one, two]);
    expect(await idsOf('', canary)).toEqual([one, two, four]);
    expect(await idsOf('?operator=ada&mode=takeover&before=2025-03-14T17:00:00%2B01:00', canary)).toEqual([two]);
    expect(lines.join('')).not.toContain('canary/');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ operator: 'sue', filters: ['operator', 'mode', 'userId', 'before'] });
  });

  test('sees how many links were made in each of the last 24 hours', async () => {
    const { sitDown, make, visit, clock } = await startDesk();
    await sitDown('sue', 'supervisor');
    await make('c-1');
    clock.ms += 59 * 60_000;
    await make('c-2');
    clock.ms += 60_000;
    await make('c-3', 'view', 9);
    const response = await visit(paths.liveLinksHours);
    await foreseen(response, paths.liveLinksHours);
    const { hours } = liveLinksHoursSchema.parse(await response.json());
    expect(hours).toHaveLength(24);
    expect(hours.slice(-3)).toEqual([
      { hour: '2025-03-14T11:00:00.000Z', count: 0 },
      { hour: '2025-03-14T12:00:00.000Z', count: 2 },
      { hour: '2025-03-14T13:00:00.000Z', count: 1 },
    ]);
  });

  test('is told that the store is down', async () => {
    const down = () => Promise.reject(new StoreDown());
    const { sitDown, visit } = await startDesk({ store: { ...createMemoryStore(() => startMs), list: down, tallies: down } });
    await sitDown('sue', 'supervisor');
    for (const path of [paths.liveLinks, paths.liveLinksHours]) {
      const response = await visit(path);
      await foreseen(response, path);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(problemSchema.parse(await response.json())).toMatchObject({
        code: 'upstream_unavailable',
        detail: expect.stringContaining('shared store'),
      });
    }
  });

  test.each([
    ['?operator=%C3%BC', 'operator'],
    ['?mode=all&limit=0', 'mode limit'],
    ['?bot=sales', 'bot'],
    ['?before=today&after=canary', 'before after'],
    ['?limit=501', 'limit'],
    ['?limit=1&limit=2', 'limit'],
    ['?userId=c-1', 'userId'],
    ['', userIdHeader, '%zz'],
    ['', userIdHeader, '%e2%80%8b'],
  ])('is told what is wrong with %s %s', async (query, fields, userId = 'c-1') => {
    const { sitDown, look } = await startDesk();
    await sitDown('sue', 'supervisor');
    const response = await look(query, { [userIdHeader]: userId });
    await foreseen(response);
    const problem = problemSchema.parse(await response.json());
    expect([problem.code, problem.errors?.map(({ field }) => field).join(' ')]).toEqual(['invalid_request', fields]);
  });
});

describe('the links of all are shown', () => {
  test('to nobody who is not signed in, and to no other operator', async () => {
    const { sitDown, look, visit, readSession } = await startDesk();
    for (const code of ['unauthenticated', 'not_allowed']) {
      const [list, hours] = [await look(), await visit(paths.liveLinksHours)];
      await foreseen(list);
      await foreseen(hours, paths.liveLinksHours);
      expect([await codeOf(list), await codeOf(hours)]).toEqual([code, code]);
      await sitDown('ada', 'lead');
    }
    expect(await readSession()).not.toHaveProperty('supervisor');
  });

  test('nowhere where nobody signs in, or there are no supervisors', async () => {
    const { sitDown, visit } = await startDesk({ policy: anyLink });
    await sitDown('ada', 'supervisor');
    for (const path of [paths.liveLinks, paths.liveLinksHours]) {
      expect(await codeOf(await visit(path))).toBe('not_found');
      expect((await createTestApp({ policy: supervised }).app.request(path)).status).toBe(404);
    }
  });
});

describe('before a link takes over, an operator', () => {
  async function linksFor(sub: string, ...groups: string[]) {
    const { sitDown, make, send } = await startDesk();
    await sitDown('ada', 'lead');
    await make('c-1', 'takeover');
    await sitDown(sub, ...groups);
    const { links } = customerLinksSchema.parse(await (await send(paths.customerLinks, { userIds: ['c-1'] })).json());
    return links?.map(({ own, operator }) => ({ own, operator }));
  }

  test('reads who made the one that lives', async () => {
    expect(await linksFor('bob', 'lead')).toEqual([{ own: false, operator: 'Name of ada' }]);
    expect(await linksFor('ada', 'lead')).toEqual([{ own: true, operator: 'Name of ada' }]);
  });

  test('who may make none reads no name', async () => {
    expect(await linksFor('bob')).toEqual([{ own: false, operator: null }]);
  });

  test('has to be signed in', async () => {
    const { send } = await startDesk();
    expect(await codeOf(await send(paths.customerLinks, { userIds: ['c-1'] }))).toBe('unauthenticated');
  });
});
