import { writeFileSync } from 'node:fs';
import { settingsDocs } from './settings-docs';

for (const { path, text } of settingsDocs()) writeFileSync(new URL(`../../${path}`, import.meta.url), text);
