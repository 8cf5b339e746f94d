import { describe, expect, test } from 'vitest';
import { plainRules } from '#contract/draft';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { sessionSchema } from '#contract/session';
import type { LinkPolicy } from '../config/settings';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { anyLink, createTestApp, draft, type TestSettings } from '../testing/test-app';
import { createBots } from '../upstream/bots';
import type { Upstream } from '../upstream/upstream';

const upstream: Upstream = {
  createShareLink: async () => 'https://share.example/1',
  check: async () => 'fine',
  close: async () => undefined,
  read: () => Promise.reject(new Error('not asked')),
};
const claim = (value: string) => ({ name: 'groups', value });

function botSettings(policy: Partial<LinkPolicy>): TestSettings {
  const names = (policy.bots ?? []).map(({ name }) => name);
  const bots = names.length > 0 && createBots(names.map((name) => ({ name, sharePath: '', upstream })));
  return { upstream, ...(bots && { bots }), rules: { ...plainRules(168), bots: names }, policy: { ...anyLink, ...policy } };
}

/** Signs somebody in who is in these groups, at a desk with this policy. */
async function startDesk(policy: Partial<LinkPolicy>, groups: string[], settings: TestSettings = {}) {
  const desk = await startSignInDesk({ claims: { name: 'Ada', groups } }, { ...botSettings(policy), ...settings });
  const entered = await desk.enter();
  async function ask(change: object) {
    const body = JSON.stringify({ ...draft, ...change });
    const response = await desk.visit(paths.shareLinks, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = await response.json();
    return response.status === 201 ? (answer.bot ?? 'made') : problemSchema.parse(answer).code;
  }
  return { ...desk, entered, ask, session: async () => sessionSchema.parse(await desk.readSession()) };
}

const bots = [
  { name: 'sales', title: 'Sales', requiredClaim: claim('sales') },
  { name: 'support', title: 'Support', requiredClaim: undefined },
];

describe('a mode that is not offered', () => {
  test('is refused, and the session does not name it', async () => {
    const { post, app } = createTestApp(botSettings({ modes: ['view'] }));
    expect([(await post()).status, (await post({ ...draft, mode: 'takeover' })).body.code]).toEqual([201, 'not_allowed']);
    expect(await (await app.request(paths.session)).json()).toMatchObject({
      maxHours: 168,
      modes: [{ mode: 'view', maxHours: 168, allowed: true }],
    });
  });
});

describe('a mode with a limit of its own', () => {
  const rules = { ...plainRules(168), maxHours: { view: 168, takeover: 8, auto: 24 } };

  test('is refused beyond it, with the limit named, and other fields at fault too', async () => {
    const { post, postProblem } = createTestApp({ upstream, rules });
    expect([(await post({ ...draft, hours: 168 })).status, (await post({ ...draft, mode: 'takeover', hours: 8 })).status]).toEqual([
      201, 201,
    ]);
    expect((await postProblem({ mode: 'takeover', userId: '', hours: 9 })).problem.errors).toEqual([
      { field: 'userId', message: 'Must be a text that is not empty.' },
      { field: 'hours', message: 'Must be from 1 to 8.' },
    ]);
  });
});

describe('an operator', () => {
  test.each<[string[], Record<string, string>]>([
    [['lead', 'sales'], { view: 'sales', takeover: 'sales', auto: 'sales' }],
    [['sales'], { view: 'sales', takeover: 'not_allowed', auto: 'not_allowed' }],
    [['lead'], { view: 'not_allowed', takeover: 'not_allowed', auto: 'not_allowed' }],
  ])('in the groups %j gets from the bot sales %o', async (groups, outcomes) => {
    const { ask } = await startDesk({ takeoverClaim: claim('lead'), bots }, groups);
    for (const [mode, outcome] of Object.entries(outcomes)) expect(await ask({ mode, bot: 'sales' }), mode).toBe(outcome);
  });

  test('names no bot where they may use only one, and must where they may use several', async () => {
    expect(await (await startDesk({ bots }, [])).ask({})).toBe('support');
    expect(await (await startDesk({ bots }, ['sales'])).ask({})).toBe('invalid_request');
  });

  test('reads in the session what they may use', async () => {
    const { session } = await startDesk({ modes: ['view', 'takeover'], takeoverClaim: claim('lead'), bots }, []);
    expect(await session()).toMatchObject({
      bots: [{ name: 'support', title: 'Support' }],
      modes: [
        { mode: 'view', allowed: true },
        { mode: 'takeover', allowed: false },
      ],
    });
  });

  test('who may use no bot is not one', async () => {
    const { entered, logged } = await startDesk({ bots: bots.slice(0, 1) }, ['staff']);
    expect(entered.status).toBe(403);
    expect(logged('request').at(-1)).toMatchObject({ code: 'not_an_operator', reason: 'no claim that allows a bot and a mode' });
  });

  test('has to sign in again when other claims are asked for, and not when bots change places', async () => {
    const { jar, clock, provider } = await startDesk({ takeoverClaim: claim('lead'), bots }, ['lead']);
    const later = (policy: Partial<LinkPolicy>) =>
      createSignInDesk({ issuer: provider.url, jar, clock, ...botSettings(policy) }).readSession();
    expect((await later({ takeoverClaim: claim('other'), bots })).operator).toBeNull();
    expect((await later({ bots })).operator).toBeNull();
    const [sales, support] = bots;
    const same = {
      takeoverClaim: claim('sales'),
      bots: [
        { ...support, requiredClaim: undefined },
        { ...sales, requiredClaim: claim('lead') },
      ],
    };
    expect(await later({ ...same, bots: same.bots.map((bot) => ({ title: '', name: '', ...bot })) })).toMatchObject({
      operator: { name: 'Ada' },
      bots: [{ name: 'support' }, { name: 'sales' }],
      modes: [{ allowed: true }, { allowed: false }, { allowed: false }],
    });
  });
});

describe('the cookie', () => {
  test('has less than 2 KiB with twenty bots and the longest names, and holds no group', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      name: `bot-${index}`,
      title: `Bot ${index}`,
      requiredClaim: claim(`team-${index}`),
    }));
    const { jar, session } = await startDesk(
      { bots: many, takeoverClaim: claim('lead') },
      many.map((_, index) => `team-${index}`),
      {},
    );
    expect((await session()).bots).toHaveLength(20);
    expect(`sharedesk=${jar.get('sharedesk')}`.length).toBeLessThan(2048);
  });
});

describe('a reason', () => {
  const reasonDesk = (reason: 'off' | 'optional' | 'required') => createTestApp({ upstream, rules: { ...plainRules(168), reason } });
  const fieldsAtFault = async (desk: ReturnType<typeof reasonDesk>, reason: unknown) =>
    (await desk.postProblem({ ...draft, reason })).problem.errors;

  test('stands in the audit trail and in the answer', async () => {
    const { post, lines } = reasonDesk('optional');
    expect((await post({ ...draft, reason: ' TICKET-42 ' })).body).toMatchObject({ reason: 'TICKET-42' });
    expect(lines.find((line) => line.includes('"intent"'))).toContain('"reason":"TICKET-42"');
  });

  test('that is blank is none', async () => {
    const { body } = await reasonDesk('optional').post({ ...draft, reason: '  ' });
    expect(body).not.toHaveProperty('reason');
    expect((await reasonDesk('optional').post()).status).toBe(201);
  });

  test('is missed where it is required', async () => {
    const desk = reasonDesk('required');
    for (const reason of [undefined, '', '  ', 7]) {
      expect(await fieldsAtFault(desk, reason)).toEqual([{ field: 'reason', message: 'Must be a text that is not empty.' }]);
    }
  });

  test('has at most 120 characters, all of which can be seen', async () => {
    const desk = reasonDesk('optional');
    expect((await desk.post({ ...draft, reason: '😀'.repeat(120) })).status).toBe(201);
    expect(await fieldsAtFault(desk, 'x'.repeat(121))).toEqual([{ field: 'reason', message: 'Must have at most 120 characters.' }]);
    expect(await fieldsAtFault(desk, 'a\u202eb')).toMatchObject([{ field: 'reason', message: expect.stringContaining('character 2') }]);
  });

  test('is refused where it is off, and with the key of another one', async () => {
    expect(await fieldsAtFault(reasonDesk('off'), 'x')).toEqual([{ field: 'reason', message: 'Is not used on this server.' }]);
    const desk = reasonDesk('optional');
    const headers = { 'content-type': 'application/json', 'idempotency-key': '5b0f3c1e-3a52-4b6a-9c39-0d6f6b6f9a11' };
    const send = async (reason: string) => (await desk.post(undefined, { headers, body: JSON.stringify({ ...draft, reason }) })).status;
    expect([await send('a'), await send('a '), await send('b')]).toEqual([201, 201, 422]);
  });
});
