import { readdir, readFile, stat } from 'node:fs/promises';
import { expect, test } from './fixtures';

const site = new URL('../dist/web/', import.meta.url);
const assets = new URL('assets/', site);
const budgetBytes = { first: 88_000, unasked: 105_000, style: 8000 };

const read = (folder: URL, file: string) => readFile(new URL(file, folder), 'utf8');
const brotliBytes = async (asset: string) => (await stat(new URL(`${asset}.br`, assets))).size;

/** The files that a script or a page names in this way. */
const named = (content: string, way: RegExp) => Array.from(content.matchAll(way), ([, file = '']) => file);
const staticImports = (script: string) => named(script, /\b(?:from|import)\s*["']\.\/([^"']+)/g);

test('in each language, a page is usable after one script and one style sheet, the desk takes one more, and all keep to the budget', async () => {
  const pages = (await readdir(site)).filter((file) => file.endsWith('.html'));
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const html of await Promise.all(pages.map((page) => read(site, page)))) {
    const [script, ...otherScripts] = named(html, /<script[^>]* src="[./]*assets\/([^"]+)"/g);
    const [style, ...otherStyles] = named(html, /<link rel="stylesheet"[^>]* href="[./]*assets\/([^"]+)"/g);
    expect([script, style, ...otherScripts, ...otherStyles]).toEqual([expect.any(String), expect.any(String)]);
    if (script) scripts.add(script);
    if (style) styles.add(style);
  }
  expect(scripts.size).toBeGreaterThan(1);

  for (const first of scripts) {
    const code = await read(assets, first);
    expect(staticImports(code)).toEqual([]);
    const [desk = ''] = named(code, /import\([`"']\.\/(desk-[^`"']+)/g);
    expect(staticImports(await read(assets, desk))).toEqual([first]);
    const bytes = await brotliBytes(first);
    expect(bytes).toBeLessThanOrEqual(budgetBytes.first);
    expect(bytes + (await brotliBytes(desk))).toBeLessThanOrEqual(budgetBytes.unasked);
  }
  for (const style of styles) expect(await brotliBytes(style)).toBeLessThanOrEqual(budgetBytes.style);
});
