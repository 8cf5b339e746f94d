import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsDocs } from './settings-docs';

test.each(settingsDocs())('$path is what "npm run settings-docs" makes of the schema', ({ path, text }) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
});
