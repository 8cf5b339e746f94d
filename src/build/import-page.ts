import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Language } from '../contract/language.ts';
import { textLanguage } from './text-language.ts';

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const fileName = 'page.mjs';

/**
 * The modules that draw the page, with the texts of one language. They are bundled, because Vite's `runnerImport` takes four times as long.
 */
export async function importPage(language: Language): Promise<typeof import('../web/prerender')> {
  const folder = await mkdtemp(join(tmpdir(), 'sharedesk-page-'));
  try {
    // For React and the other packages. Windows lets anyone make a junction, but not a link.
    await symlink(packages, join(folder, 'node_modules'), 'junction');
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [textLanguage(language)],
      build: {
        ssr: 'src/web/prerender.tsx',
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { codeSplitting: false, entryFileNames: fileName } },
      },
    });
    return await import(pathToFileURL(join(folder, fileName)).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
