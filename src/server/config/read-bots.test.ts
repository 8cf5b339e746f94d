import { describe, expect, test } from 'vitest';
import { createSettingsFolder, linesOf, namesOf } from '../testing/broken-settings';
import { exposureWarnings } from './exposure';
import { readSettings } from './read-settings';
import type { Environment } from './settings-error';
import { unknownInFile, unknownSettings } from './unknown-settings';

const { settingFile } = createSettingsFolder();

const account = { CONNECT_ACCOUNT_API_KEY: 'account' };
const sales = { CONNECT_SALES_BOT_API_KEY: 's', CONNECT_SALES_BOT_API_SECRET: 'ss' };
const twoBots = { ...account, ...sales, BOTS: 'sales, support', CONNECT_SUPPORT_API_TOKEN: 'support-token' };

const botsOf = (environment: Environment) => readSettings(environment).bots;

describe('several bots', () => {
  test('each take their own settings before the common ones', () => {
    const settings = readSettings({
      ...twoBots,
      CONNECT_TIMEOUT_MS: '2000',
      CONNECT_SUPPORT_TIMEOUT_MS: '3000',
      CONNECT_SUPPORT_API_URL: 'https://old-node.example/',
      CONNECT_SUPPORT_SHARE_PATH: '/conversation/share',
      CONNECT_SUPPORT_TITLE: 'Aide à la clientèle',
    });
    expect(settings).toMatchObject({
      sandbox: false,
      rules: { bots: ['sales', 'support'] },
      policy: { bots: [{ title: 'sales' }, { title: 'Aide à la clientèle' }] },
      bots: [
        {
          name: 'sales',
          connect: { apiUrl: 'https://publicapi.xenioo.com', timeoutMs: 2000 },
          credentials: { kind: 'keys', accountApiKey: 'account', botApiKey: 's', botApiSecret: 'ss' },
        },
        {
          name: 'support',
          connect: { apiUrl: 'https://old-node.example', sharePath: '/conversation/share', timeoutMs: 3000 },
          credentials: { kind: 'token', token: 'support-token' },
        },
      ],
    });
  });

  test('take secrets from files, and a name with a dash has settings with an underscore', () => {
    const [bot] = botsOf({
      BOTS: 'sales-eu',
      ...account,
      CONNECT_SALES_EU_BOT_API_KEY_FILE: settingFile('key', 'from a file\n'),
      CONNECT_SALES_EU_BOT_API_SECRET: 's',
    });
    expect(bot).toMatchObject({ name: 'sales-eu', credentials: { botApiKey: 'from a file' } });
  });

  test('replace common keys by a token of their own, and a common token by keys', () => {
    const keys = { ...account, CONNECT_BOT_API_KEY: 'b', CONNECT_BOT_API_SECRET: 'c' };
    expect(botsOf({ ...keys, BOTS: 'a,b', CONNECT_A_API_TOKEN: 't' }).map(({ credentials }) => credentials.kind)).toEqual([
      'token',
      'keys',
    ]);
    const own = { CONNECT_A_ACCOUNT_API_KEY: 'a', CONNECT_A_BOT_API_KEY: 'b', CONNECT_A_BOT_API_SECRET: 'c' };
    expect(botsOf({ CONNECT_API_TOKEN: 't', BOTS: 'a,b', ...own }).map(({ credentials }) => credentials.kind)).toEqual(['keys', 'token']);
  });

  test('are those of the sandbox where no credential is set', () => {
    expect(readSettings({ BOTS: 'sales,support' })).toMatchObject({
      sandbox: true,
      bots: [
        { name: 'sales', credentials: { kind: 'sandbox' } },
        { name: 'support', credentials: { kind: 'sandbox' } },
      ],
    });
  });
});

describe('what is wrong with bots is named:', () => {
  test.each<[string, string[], Environment]>([
    ['upper case', ['BOTS'], { BOTS: 'Canary' }],
    ['an empty name', ['BOTS'], { BOTS: 'sales,,support' }],
    ['a blank in a name', ['BOTS'], { BOTS: 'sales eu' }],
    ['a name that begins with a dash', ['BOTS'], { BOTS: '-canary' }],
    ['a name that is too long', ['BOTS'], { BOTS: 'canary'.repeat(6) }],
    ['a name twice', ['BOTS'], { BOTS: 'canary,sales,canary' }],
    ['names that share their settings', ['BOTS'], { BOTS: 'canary-eu,canary_eu' }],
    ['too many', ['BOTS'], { BOTS: Array.from({ length: 101 }, (_, index) => `b${index}`).join(',') }],
    ['one title twice', ['CONNECT_B_TITLE'], { BOTS: 'a,b', CONNECT_A_TITLE: 'Canary', CONNECT_B_TITLE: 'canary' }],
    ['a title that is the name of another', ['CONNECT_B_TITLE'], { BOTS: 'a,b', CONNECT_B_TITLE: 'A' }],
    ['a title that cannot be seen', ['CONNECT_A_TITLE'], { BOTS: 'a', CONNECT_A_TITLE: 'cana\u200bry' }],
    ['a title that is too long', ['CONNECT_A_TITLE'], { BOTS: 'a', CONNECT_A_TITLE: 'canary'.repeat(7) }],
    ['a wrong setting of one bot', ['CONNECT_SALES_TIMEOUT_MS'], { ...twoBots, CONNECT_SALES_TIMEOUT_MS: 'canary' }],
    ['a wrong common setting', ['CONNECT_TIMEOUT_MS'], { ...twoBots, CONNECT_TIMEOUT_MS: 'canary' }],
    ['a bot without credentials', ['CONNECT_SUPPORT_BOT_API_KEY'], { BOTS: 'sales,support', CONNECT_SALES_API_TOKEN: 'canary' }],
    ['a missing key', ['CONNECT_SALES_BOT_API_SECRET'], { ...twoBots, CONNECT_SALES_BOT_API_SECRET: '' }],
    ['a key and a token of one bot', ['CONNECT_SALES_API_TOKEN'], { ...twoBots, CONNECT_SALES_API_TOKEN: 'canary' }],
    ['a key and its file', ['CONNECT_SALES_BOT_API_KEY'], { ...twoBots, CONNECT_SALES_BOT_API_KEY_FILE: '/canary' }],
    ['plain http for one bot', ['CONNECT_SALES_API_URL'], { ...twoBots, CONNECT_SALES_API_URL: 'http://canary.example' }],
    ['plain http for all', ['CONNECT_API_URL'], { ...twoBots, CONNECT_API_URL: 'http://canary.example' }],
    ['a sandbox with the credential of one bot', ['SANDBOX'], { ...twoBots, SANDBOX: 'true' }],
  ])('%s', (_, names, environment) => {
    expect(namesOf(environment)).toEqual(names);
    expect(linesOf(environment).join('\n')).not.toMatch(/canary/i);
  });

  test('bots that are one and the same are warned about', () => {
    const twins = readSettings({ BOTS: 'a,b', CONNECT_API_TOKEN: 't', ALLOW_ANONYMOUS: 'true' });
    expect(exposureWarnings(twins)).toContain('BOTS: b has the same credentials as a, so both are the same bot');
    expect(exposureWarnings(readSettings(twoBots)).join('\n')).not.toContain('the same');
  });
});

test('the settings of a bot are known, and those of no bot are warned about', () => {
  const names = ['CONNECT_SALES_EU_BOT_API_KEY_FILE', 'CONNECT_SALES_EU_TITLE', 'CONNECT_SALES_EU_TIMEOUT_MS'];
  const environment = Object.fromEntries([...names, 'CONNECT_SALES_EU_TITEL'].map((name) => [name, 'x']));
  expect(unknownSettings(environment, 'sales-eu,support')).toEqual([
    'CONNECT_SALES_EU_TITEL is no setting and has no effect; the nearest one is CONNECT_SALES_EU_TITLE',
  ]);
  expect(names.flatMap((name) => unknownInFile(name, 'sales-eu'))).toEqual([]);
  expect(unknownSettings(environment)).toHaveLength(4);
});
