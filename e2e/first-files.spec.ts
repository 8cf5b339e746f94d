import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const site = new URL('../dist/web/', import.meta.url);
const staticImport = /\b(?:from|import)\s*["'][./]/;
const budgetBytes = { script: 88_000, style: 8000 };

/** The addresses of scripts and style sheets that a page names, relative to the site. */
const filesOf = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, file = '']) => file.replace(/^[./]+/, ''));
const brotliBytes = async (file: string) => (await stat(fileURLToPath(new URL(`${file}.br`, site)))).size;

test('in each language, a page is usable after one script and one style sheet, within the budget', async () => {
  const pages = (await readdir(site)).filter((file) => file.endsWith('.html'));
  const htmls = await Promise.all(pages.map((page) => readFile(new URL(page, site), 'utf8')));
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const html of htmls) {
    const [script, style] = [filesOf(html, /<script[^>]* src="([^"]+)"/g), filesOf(html, /<link rel="stylesheet"[^>]* href="([^"]+)"/g)];
    expect([script.length, style.length]).toEqual([1, 1]);
    scripts.add(script.join());
    styles.add(style.join());
  }
  expect(scripts.size).toBeGreaterThan(1);
  expect(styles.size).toBe(1);
  for (const script of scripts) {
    expect(await readFile(new URL(script, site), 'utf8')).not.toMatch(staticImport);
    expect(await brotliBytes(script)).toBeLessThanOrEqual(budgetBytes.script);
  }
  for (const style of styles) expect(await brotliBytes(style)).toBeLessThanOrEqual(budgetBytes.style);
});
