import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { plainRules } from '#contract/draft';
import { paths } from '#contract/paths';
import { readDocument } from '../testing/documented';
import { anyLink, createTestApp } from '../testing/test-app';

test('the document is valid OpenAPI 3.1', async () => {
  const { raw } = await readDocument();
  const validator = new Validator();
  expect(await validator.validate(raw)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('its components are plain schemas', async () => {
  const { text } = await readDocument();
  expect(text).not.toMatch(/"(\$schema|\$id|\$defs|id|~standard)":/);
  expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
});

test('it says how long a link may last on this server', async () => {
  const { errorsOfDraft } = await readDocument(plainRules(24));
  expect(errorsOfDraft({ mode: 'view', userId: 'x', hours: 24 })).toEqual([]);
  expect(errorsOfDraft({ mode: 'view', userId: 'x', hours: 25 })).toEqual(['/hours must be <= 24']);
});

test('it names the bots of this server, and no member that is not used', async () => {
  const draft = { mode: 'view', userId: 'x', hours: 24 };
  const one = await readDocument();
  expect(one.errorsOfDraft({ ...draft, bot: 'sales' })).toEqual([' must NOT have additional properties']);
  expect(one.text).not.toContain('"not"');
  const several = await readDocument({ ...plainRules(24), bots: ['sales', 'support'] });
  expect(several.errorsOfDraft({ ...draft, bot: 'support' })).toEqual([]);
  expect(several.errorsOfDraft({ ...draft, bot: 'canary' })).toEqual(['/bot must be equal to one of the allowed values']);
});

test('it says which modes are offered, and how long each may last', async () => {
  const rules = { ...plainRules(168), maxHours: { view: 168, takeover: 8, auto: 24 } };
  const { errorsOfDraft } = await readDocument(rules, { ...anyLink, modes: ['view', 'takeover'] });
  const errorsOf = (mode: string, hours: number) => errorsOfDraft({ mode, userId: 'x', hours });
  expect([errorsOf('view', 168), errorsOf('takeover', 8)]).toEqual([[], []]);
  expect(errorsOf('takeover', 9)).toEqual(['/hours must be <= 8', ' must match "then" schema']);
  expect(errorsOf('auto', 1)).toEqual(['/mode must be equal to one of the allowed values']);
});

test('it says nothing of the links of all where nobody may see them', async () => {
  const text = await (await createTestApp().app.request(paths.openapi)).text();
  expect(text).not.toContain(paths.liveLinks);
  expect(text).not.toContain('LiveLinks');
});

test('it names the cookie of this server', async () => {
  const document = await (await createTestApp({ cookieName: 'desk-eu' }).app.request(paths.openapi)).json();
  expect(document.info.description).toContain('cookie `desk-eu`, over https `__Host-desk-eu`');
});

test('it is made once', async () => {
  const { app } = createTestApp();
  const [first, second] = [await app.request(paths.openapi), await app.request(paths.openapi)];
  expect(await first.text()).toBe(await second.text());
});

test('its examples follow its own schemas', async () => {
  const { document, errorsOf, pointer } = await readDocument();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { responses }] of Object.entries(operations)) {
      for (const [status, { content }] of Object.entries(responses)) {
        for (const [mediaType, { example, examples = {} }] of Object.entries(content)) {
          const place = pointer('paths', path, method, 'responses', status, 'content', mediaType, 'schema');
          const values = [...Object.values(examples).map(({ value }) => value), ...(example === undefined ? [] : [example])];
          for (const value of values) expect(errorsOf(place, value), place).toEqual([]);
        }
      }
    }
  }
});
