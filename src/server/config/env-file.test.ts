import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { loadEnvFile } from './env-file';

const folder = mkdtempSync(join(tmpdir(), 'sharedesk-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is loaded, a missing one is skipped, and a folder is reported in one line', () => {
  const path = join(folder, '.env');
  writeFileSync(path, 'SHAREDESK_TEST=1\n');
  vi.stubEnv('SHAREDESK_TEST', undefined);
  expect(loadEnvFile(path)).toBeUndefined();
  expect(process.env.SHAREDESK_TEST).toBe('1');
  vi.unstubAllEnvs();
  expect(loadEnvFile(join(folder, 'nothing'))).toBeUndefined();
  expect(loadEnvFile(folder)).toMatch(/^\.env .*cannot be read.*$/);
});
