import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadEnvFile } from './env-file';

const folder = mkdtempSync(join(tmpdir(), 'sharedesk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, '.env');

/** Loads a file with this content into an environment that holds `given`. */
function load(content: string, given: NodeJS.ProcessEnv = {}) {
  const environment = { ...given };
  const warnings: string[] = [];
  writeFileSync(path, content);
  const problem = loadEnvFile({ path, environment, warn: (warning) => warnings.push(warning) });
  return { environment, warnings, problem };
}

test('a file is loaded, and what the environment sets wins', () => {
  expect(load('HOST=a\nPORT=1\nLOG_LEVEL=info\n', { PORT: '2', LOG_LEVEL: '' })).toEqual({
    environment: { HOST: 'a', PORT: '2', LOG_LEVEL: '' },
    warnings: [],
    problem: undefined,
  });
});

test('a missing file is skipped, and a folder is reported in one line', () => {
  expect(loadEnvFile({ path: join(folder, 'nothing') })).toBeUndefined();
  expect(loadEnvFile({ path: folder })).toMatch(/^\.env .*cannot be read.*$/);
});

test('a file with lines that cannot be read sets nothing, and each of them is named', () => {
  const { environment, problem, warnings } = load('HOST=a\ncanary\nSANBOX="canary\n');
  expect([environment, warnings]).toEqual([{}, []]);
  expect(problem?.split('\n')).toEqual([expect.stringMatching(/^\.env line 2 /), expect.stringMatching(/^\.env line 3 /)]);
  expect(problem).not.toContain('canary');
});

test('a name that is nearly a setting is warned about, and other names are not', () => {
  expect(load('\nSANBOX=canary\nCOMPOSE_PROFILES=x\nOIDC_REQUIRED_CLAIMS=canary\n').warnings).toEqual([
    '.env line 2: SANBOX is no setting and has no effect; the nearest one is SANDBOX',
    '.env line 4: OIDC_REQUIRED_CLAIMS is no setting and has no effect; the nearest one is OIDC_REQUIRED_CLAIM',
  ]);
});

test('what Node reads before the file is warned about, unless the environment sets it too', () => {
  const content = 'NODE_EXTRA_CA_CERTS=/canary.pem\n';
  expect(load(content).warnings).toEqual([expect.stringMatching(/^\.env line 1: NODE_EXTRA_CA_CERTS has no effect here.*environment$/)]);
  expect(load(content, { NODE_EXTRA_CA_CERTS: '/other.pem' }).warnings).toEqual([]);
});
