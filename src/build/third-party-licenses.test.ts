import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { thirdPartyLicenses } from './third-party-licenses.ts';

type Files = Record<string, string>;

/** Builds a program that imports each of these packages. @returns the licence file that the build wrote. */
async function licensesOf(packages: Record<string, Files>, knownTexts: Record<string, string> = {}): Promise<string> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sharedesk-licenses-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, files] of Object.entries(packages)) {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), `console.log(${JSON.stringify(name)});`);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  }
  writeFileSync(
    join(root, 'main.js'),
    Object.keys(packages)
      .map((name) => `import '${name}';`)
      .join('\n'),
  );
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [thirdPartyLicenses(knownTexts)],
    ssr: { noExternal: true },
    build: { ssr: 'main.js', outDir: 'out' },
  });
  return readFileSync(join(root, 'out/third-party-licenses.txt'), 'utf8');
}

const manifest = (name: string, license?: string) =>
  JSON.stringify({ name, version: '1.2.3', license, type: 'module', exports: './index.js' });

test('the build lists every package that it contains, with its licence, its text and its notice', async () => {
  const text = await licensesOf({
    zebra: { 'package.json': manifest('zebra', 'MIT'), 'LICENSE.md': 'Zebra’s terms' },
    '@scope/ant': { 'package.json': manifest('@scope/ant', 'Apache-2.0'), LICENSE: 'Ant’s terms', NOTICE: 'Ant’s notice' },
  });
  const [, ant, zebra] = text.split(/\n-{80}\n\n/);
  expect(ant).toBe('@scope/ant@1.2.3 (Apache-2.0)\n\nAnt’s terms\n\nAnt’s notice\n');
  expect(zebra).toBe('zebra@1.2.3 (MIT)\n\nZebra’s terms\n');
});

test('the build fails where a package has no licence text, until its text is known for that version and licence', async () => {
  const bare = { bare: { 'package.json': manifest('bare', 'ISC') } };
  await expect(licensesOf(bare)).rejects.toThrow('bare@1.2.3 (ISC) is in the build, but its licence text is not known');
  expect(await licensesOf(bare, { 'bare@1.2.3 (ISC)': 'Bare’s terms' })).toContain('Bare’s terms');
  await expect(licensesOf(bare, { 'bare@1.2.3 (MIT)': 'Other terms' })).rejects.toThrow('not known');
});

test('the build fails where a package names no licence', async () => {
  const unnamed = { unnamed: { 'package.json': manifest('unnamed'), LICENSE: 'Terms' } };
  await expect(licensesOf(unnamed)).rejects.toThrow('names no licence');
});
