import { describe, expect, test } from 'vitest';
import { linesOf } from '../testing/broken-settings';
import { readSettings } from './read-settings';

const live = { CONNECT_API_TOKEN: 'token' };

describe('the look-up of customers', () => {
  test('is off where the desk is live, until it is turned on', () => {
    expect(readSettings(live).lookup).toBeUndefined();
    expect(readSettings({ ...live, CUSTOMER_LOOKUP: 'on' }).lookup).toEqual({ fields: ['first_name', 'last_name', 'bot_channel'] });
    expect(readSettings({ CUSTOMER_LOOKUP: 'off' }).lookup).toBeUndefined();
  });

  test('reads the variables that are named, each once', () => {
    const { lookup } = readSettings({ CUSTOMER_FIELDS: 'user_email, città,user_email' });
    expect(lookup).toEqual({ fields: ['user_email', 'città'] });
  });

  test.each(['*', 'a,*', 'a,,b', '../x', 'a b', Array.from({ length: 21 }, (_, n) => `f${n}`).join()])(
    'refuses the fields %s',
    (fields) => {
      expect(linesOf({ CUSTOMER_FIELDS: fields })).toEqual([expect.stringMatching(/^CUSTOMER_FIELDS: must be names of variables/)]);
    },
  );

  test('is refused where the share path does not tell the other paths', () => {
    const renamed = { ...live, CONNECT_SHARE_PATH: '/links' };
    expect(linesOf({ ...renamed, CUSTOMER_LOOKUP: 'on' })).toEqual([expect.stringMatching(/^CUSTOMER_LOOKUP: is on, and needs/)]);
    expect(readSettings(renamed).lookup).toBeUndefined();
  });
});
