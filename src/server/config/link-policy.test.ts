import { describe, expect, test } from 'vitest';
import { linesOf, namesOf } from '../testing/broken-settings';
import { readSettings } from './read-settings';

const signIn = {
  OIDC_ISSUER: 'https://id.example.com',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'secret',
  SESSION_SECRET: 'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789',
};

describe('the longest validity', () => {
  test.each([
    ['24', [24, 24, 24]],
    ['168,takeover:8,auto:24', [168, 8, 24]],
    [' auto:24 , 100', [100, 100, 24]],
    ['takeover:8', [168, 8, 168]],
    ['24,view:8760', [8760, 24, 24]],
  ])('of each mode with %j is %j hours', (given, [view, takeover, auto]) => {
    expect(readSettings({ SHARE_MAX_HOURS: given }).rules.maxHours).toEqual({ view, takeover, auto });
  });

  test.each([
    '0',
    '8761',
    '168,takeover:0',
    '168,takeover:8761',
    '168,edit:8',
    '168,24',
    'view:8,view:9',
    '168,takeover:',
    '8,',
    'view',
    '1.5',
  ])('is refused as %j', (given) => {
    expect(linesOf({ SHARE_MAX_HOURS: given })).toEqual([
      'SHARE_MAX_HOURS: must be a whole number from 1 to 8760, maybe with one for a mode, such as 168,takeover:8,auto:24; each once',
    ]);
  });
});

describe('the modes', () => {
  test('are offered in their own order', () => {
    expect(readSettings({ SHARE_MODES: 'auto, view' }).policy.modes).toEqual(['view', 'auto']);
  });

  test.each(['edit', 'view,,auto', ',', 'View', 'view,view'])('are refused as %j', (given) => {
    expect(namesOf({ SHARE_MODES: given })).toEqual(['SHARE_MODES']);
  });
});

describe('claims', () => {
  test('are read for links that take over and for bots', () => {
    const given = { TAKEOVER_REQUIRED_CLAIM: 'groups=lead', BOTS: 'sales', CONNECT_SALES_REQUIRED_CLAIM: 'groups=sales' };
    expect(readSettings({ ...signIn, ...given }).policy).toMatchObject({
      takeoverClaim: { name: 'groups', value: 'lead' },
      bots: [{ name: 'sales', requiredClaim: { name: 'groups', value: 'sales' } }],
    });
  });

  test.each([{ TAKEOVER_REQUIRED_CLAIM: 'groups=canary' }, { BOTS: 'sales', CONNECT_SALES_REQUIRED_CLAIM: 'groups=canary' }])(
    'need a sign-in: %o',
    (given) => {
      expect(namesOf(given)).toEqual(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SESSION_SECRET']);
      expect(linesOf(given)[0]).toContain('_REQUIRED_CLAIM cannot be used without it');
      expect(linesOf(given).join()).not.toContain('canary');
    },
  );

  test('that are none are named', () => {
    expect(namesOf({ ...signIn, TAKEOVER_REQUIRED_CLAIM: 'canary', BOTS: 'sales', CONNECT_SALES_REQUIRED_CLAIM: '=canary' })).toEqual([
      'TAKEOVER_REQUIRED_CLAIM',
      'CONNECT_SALES_REQUIRED_CLAIM',
    ]);
  });
});

test('a reason is off, optional or required', () => {
  expect(readSettings({ SHARE_REASON: 'required' }).rules.reason).toBe('required');
  expect(namesOf({ SHARE_REASON: 'yes' })).toEqual(['SHARE_REASON']);
});
