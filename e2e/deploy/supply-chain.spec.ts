import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures';

const readBuilt = (path: string) => readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
/** Packages for development whose output, not whose modules, is in the build. */
const generators = /^(rolldown|tailwindcss)@/;

/** The packages of one part of the build, as name@version. */
function licensed(part: string): string[] {
  const entries = readBuilt(`${part}/third-party-licenses.txt`)
    .split(/\n-{80}\n\n/)
    .slice(1);
  return entries.map((entry) => /^(\S+) \(.+\)\n\n./.exec(entry)?.[1] ?? entry);
}

test('the build holds the licence of every package that it contains, and anyone who opens the page can read those of the page', async () => {
  expect(licensed('web')).toEqual(expect.arrayContaining([expect.stringMatching(/^react-dom@/), expect.stringMatching(/^tailwindcss@/)]));
  expect(licensed('server')).toEqual(expect.arrayContaining([expect.stringMatching(/^hono@/), expect.stringMatching(/^jose@/)]));
});

test('the SBOM lists every package that the build contains, and none that only development needs', () => {
  const sbom: { components: { 'bom-ref': string }[] } = JSON.parse(readBuilt('sbom.cdx.json'));
  const listed = sbom.components.map((component) => component['bom-ref']);
  const contained = [...licensed('web'), ...licensed('server')].filter((name) => !generators.test(name));
  expect(listed).toEqual(expect.arrayContaining(contained));
  expect(listed.filter((name) => /^(vite|@playwright\/test|@biomejs\/biome)@/.test(name))).toEqual([]);
});
