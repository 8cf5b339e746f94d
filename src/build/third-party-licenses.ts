import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const fileName = 'third-party-licenses.txt';
/** Their modules are in no bundle, but text that they generate is: the base styles, and the code that links modules. */
const generators = { styles: 'tailwindcss', runtime: 'rolldown' };
const licenseFile = /^(licen[cs]e|copying|notice)/i;
const packageFolder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

interface BundledPackage extends z.infer<typeof manifestSchema> {
  text: string;
}

/**
 * Writes the licence texts of all packages that a part of the build contains into that part. Vite's own `build.license` is not
 * enough: it leaves out notices (Apache License 2.0, section 4d) and the style sheet, and accepts a package without a text.
 *
 * @param knownTexts the texts of packages that were published without one, by `name@version (SPDX identifier)`.
 * @throws where a package has no licence, or no text of it is known.
 */
export function thirdPartyLicenses(knownTexts: Record<string, string> = {}): Plugin {
  let root = '';
  return {
    name: 'sharedesk:third-party-licenses',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root.replaceAll('\\', '/');
    },
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const modules = outputs.flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
      const folders = new Set(modules.map((id) => packageFolder.exec(id.replaceAll('\\', '/'))?.[0]));
      if (modules.some((id) => id.startsWith('\0rolldown/'))) folders.add(`${root}/node_modules/${generators.runtime}`);
      if (outputs.some((output) => output.fileName.endsWith('.css'))) folders.add(`${root}/node_modules/${generators.styles}`);
      const packages = [...folders].filter((folder) => folder !== undefined).map((folder) => readPackage(folder, knownTexts));
      this.emitFile({ type: 'asset', fileName, source: listLicenses(packages) });
    },
  };
}

function readPackage(folder: string, knownTexts: Record<string, string>): BundledPackage {
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  if (!manifest.success) throw new Error(`${folder} is in the build, but its package.json names no licence`);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenseFile.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
  const heading = headingOf(manifest.data);
  const text = texts.join('\n\n') || knownTexts[heading];
  if (!text) throw new Error(`${heading} is in the build, but its licence text is not known`);
  return { ...manifest.data, text };
}

function headingOf({ name, version, license }: z.infer<typeof manifestSchema>): string {
  return `${name}@${version} (${license})`;
}

function listLicenses(packages: BundledPackage[]): string {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const entries = sorted.map((bundled) => `${headingOf(bundled)}\n\n${bundled.text}\n`);
  return ['Sharedesk contains these packages, under the licences below.\n', ...entries].join(`\n${'-'.repeat(80)}\n\n`);
}
